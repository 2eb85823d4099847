// Words that every form page shares.

export const forms = {
  back: "Back",
} as const;
