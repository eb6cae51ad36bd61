/** Name of the hidden field that makes sending a form twice have the effect of once. */
export const SUBMISSION_KEY = 'kunci'

/** Name of the hidden field that says for whom the page was made; a form in somebody else's session is not taken. */
export const WRITER_FIELD = 'penulis'

/** Name of the hidden field that says which version of a thing was on the screen. */
export const SHOWN_VERSION = 'versi'

/** Before a field's name: the hidden field with the mark of the text that the field was made from. */
export const BASE = 'dasar.'

/** Before a field's name: another text was sent for it as well, and nobody said whether it arrived. */
export const AGAIN = 'lagi.'

/** Before a field's name: a text for it that was not chosen, to be set aside. */
export const GIVEN_UP = 'disisihkan.'

/** Before a field's name: the text of `GIVEN_UP` was written by who gives it up; without it nobody says whose it was. */
export const OWN = 'sendiri.'

/** Before a field's name: which of two texts was chosen, `saya` or `tersimpan`. */
export const CHOICE = 'pilih.'

/**
 * Name of the field with the password that is asked for again before an act goes on. It travels with the act's own fields
 * (`routes/account/step-up.tsx`), whose door and schema never see it.
 */
export const REPEATED_PASSWORD = 'sandi-lagi'

/** Name of the field with the one-time code that is asked for beside it where somebody has a second factor. */
export const REPEATED_CODE = 'sandi-kode-lagi'

/** Name of the field with a one-time code; by its name it is a secret, and never given back. */
export const ONE_TIME_CODE = 'sandi-kode'

/** Field name → code of what is wrong with it ('required', 'tooShort', 'digits16' …); screens translate the codes. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * Name of the button that takes broken signs out of one field where there are no scripts; its value is how the field is
 * written and its name: "text:catatan".
 */
export const TAKE_SIGNS_OUT = 'bersihkan'

/** Stands in the place of a field's name where something is wrong with the form as a whole. */
export const WHOLE_FORM = 'form'

/** What a person sent, to show it again: texts and groups by field; passwords are left out. */
export type Typed = {
  values: Readonly<Record<string, string>>
  lists: Readonly<Record<string, readonly string[]>>
}

/** Why a form comes back where nothing in it is wrong: she is to say yes to something, or it is older than what is stored. */
export type NoFault = 'ask' | 'newer'

/** How a form that was not taken comes back: what is wrong, in sentences by field, and what was typed. */
export type FormAnswer = Typed & { errors: Readonly<Record<string, string>>; why?: NoFault }
