// By what ids the text and the menu at its caret know each other. Apart from both, because the menu is there before what edits text.

/** The id of the list that the menu is, and of one in it. */
export const menuId = "insert-menu";
export const optionId = (at: number): string => `${menuId}-${at}`;
