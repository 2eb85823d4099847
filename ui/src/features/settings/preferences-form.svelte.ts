// How the window looks, which keys do something, and when it locks by itself.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Preferences, Settings, Theme } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { settings as words } from "../../words/settings.en-GB";

/** The form for preferences. Both pages of it save the whole. */
export class PreferencesForm extends RecordForm<null, Settings> {
  theme = $state<Theme>("system");
  idleMinutes = $state("");
  letterKeys = $state(true);
  isSaved = $state(false);

  /** A form filled with what is on record. */
  static of(preferences: Preferences): PreferencesForm {
    const form = new PreferencesForm();
    form.theme = preferences.theme;
    form.idleMinutes = String(preferences.idleMinutes);
    form.letterKeys = preferences.letterKeys;
    return form;
  }

  protected gaps(): FieldProblem[] {
    this.isSaved = false;
    return /^\d{1,2}$/u.test(this.idleMinutes.trim())
      ? []
      : [{ field: "idleMinutes", problem: words.security.idleWrong }];
  }

  protected async send(): Promise<Settings> {
    const { theme, letterKeys } = this;
    const saved = await call("change_preferences", { theme, letterKeys, idleMinutes: Number(this.idleMinutes) });
    this.isSaved = true;
    return saved;
  }
}
