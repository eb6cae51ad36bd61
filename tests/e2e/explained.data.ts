/** What the second engine says of the house, and why it is no fault: of which rule, of which elements. */
export const EXPLAINED: readonly { rule: string; where: string; why: string }[] = [
  {
    rule: 'aria_content_in_landmark',
    where: '.skip',
    why: 'The way past everything stands before everything.',
  },
  {
    rule: 'aria_complementary_label_visible',
    where: 'aside[aria-label]',
    why: 'Its name is heard; who sees it sees what it holds.',
  },
  {
    rule: 'aria_role_redundant',
    where: 'ol[role="list"], ul[role="list"]',
    why: 'VoiceOver takes a list without bullets for none unless its role says so.',
  },
  {
    rule: 'aria_form_label_unique',
    where: 'form:not([aria-label], [aria-labelledby])',
    why: 'A form without a name is no landmark to any browser; the engine takes it for one.',
  },
  {
    rule: 'aria_landmark_name_unique',
    where: 'form:not([aria-label], [aria-labelledby])',
    why: 'The same.',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: '.scroll[tabindex="0"], .pane[tabindex="0"]',
    why: 'What scrolls has to be reached by the keyboard (axe: scrollable-region-focusable).',
  },
  {
    rule: 'img_alt_background',
    where: '.scroll',
    why: 'A shade at the edge towards which a table goes on; "Geser ke samping" says so in words.',
  },
  {
    rule: 'input_checkboxes_grouped',
    where: 'form input[name="pilih"]',
    why: 'Each question and list of a lesson is a form of its own; the engine counts names across forms.',
  },
  {
    rule: 'input_label_exists',
    where: 'details:not([open]) *',
    why: 'Its label is folded away together with it.',
  },
  {
    rule: 'fieldset_legend_valid',
    where: 'fieldset:has(> legend.sr)',
    why: 'A heading beside it says to the eye what its hidden legend says to the ear.',
  },
  {
    rule: 'input_label_exists',
    where: '.workroom .code textarea',
    why: 'The heading above it says to the eye what its hidden label says to the ear.',
  },
  {
    rule: 'list_structure_proper',
    where: 'dl',
    why: 'Each pair stands in a div, as HTML allows; the engine looks for dt and dd as children only.',
  },
  // From here on the engine asks a person instead of finding a fault: this is what the person answered.
  {
    rule: 'aria_descendant_valid',
    where: 'button.role',
    why: 'The strong kind before the name is for the eye; both words are heard.',
  },
  {
    rule: 'element_tabbable_unobscured',
    where: '*',
    why: '`coveredWhenFocused` gives each of them the focus and looks.',
  },
  {
    rule: 'element_tabbable_visible',
    where: '.skip, details:not([open]) *, [hidden] *',
    why: 'The skip link shows when it has the focus; what is folded is not reached.',
  },
  {
    rule: 'form_submit_button_exists',
    where: 'form[enctype="multipart/form-data"]',
    why: 'Uploading begins on choosing; who has no scripts finds its button.',
  },
  {
    rule: 'form_submit_button_exists',
    where: 'dialog form[id]',
    why: 'Its button stands at the foot of the sheet and names it (`form`).',
  },
  {
    rule: 'input_fields_grouped',
    where: 'input, select, textarea',
    why: 'Fields of one form stand under its heading; those that ask one thing are a fieldset.',
  },
  {
    rule: 'input_label_visible',
    where: 'button[aria-label], textarea, .field:has(> label:not(.sr)) > select',
    why: 'Buttons of one icon that everybody knows; long fields and selects have a label above them, which counts for inputs only.',
  },
  {
    rule: 'select_options_grouped',
    where: 'select',
    why: 'Long lists that have kinds show them (`optgroup`); roles and names of one kind have none.',
  },
  {
    rule: 'style_color_misuse',
    where: '*',
    why: 'A state is always an icon and a word beside its colour (`Pill`, `Banner`).',
  },
  {
    rule: 'style_highcontrast_visible',
    where: '*',
    why: 'Drawings are inline and take the colour of the text.',
  },
  {
    rule: 'text_block_heading',
    where: 'p, div',
    why: 'A short bold line that names what follows in a card or a note, not a part of the page.',
  },
  {
    rule: 'label_ref_valid',
    where: 'label[for="f-naskah"]',
    why: 'It leads to the plain field, which is out of sight while an editor takes its letters and hands the focus on to it.',
  },
  {
    rule: 'style_focus_visible',
    where: '.cm-content',
    why: 'The ring stands around the box that scrolls with it (`.code.lines:focus-within`).',
  },
  {
    rule: 'text_quoted_correctly',
    where: '.cm-line',
    why: 'The quotation marks belong to the attributes of a block.',
  },
  {
    rule: 'text_quoted_correctly',
    where: 'textarea',
    why: 'The source of a lesson, being written.',
  },
  {
    rule: 'download_keyboard_controllable',
    where: 'a.take[download]',
    why: 'A link like any other: the browser keeps the file, and the focus stays.',
  },
  {
    rule: 'media_keyboard_controllable',
    where: 'video[controls]',
    why: 'The controls are the browser’s own.',
  },
  {
    rule: 'list_markup_review',
    where: 'pre',
    why: 'A text as it is written in the studio, to be copied.',
  },
  {
    rule: 'widget_tabbable_exists',
    where: '.tools button',
    why: 'One stop of Tab for the whole bar; arrows go from button to button, as toolbars do.',
  },
]
