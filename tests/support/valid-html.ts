import { HtmlValidate, StaticConfigLoader, type ConfigData, type Message } from 'html-validate'

/** Everything of `recommended` and `document`, but for what says nothing about what a browser or a reader is given. */
const RULES: ConfigData['rules'] = {
  // How React prints: `hidden=""`, `<br/>`.
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  // `autoComplete`, `encType`: HTML does not tell them apart.
  'attr-case': 'off',
  // Texts are printed as their writers left them.
  'no-trailing-whitespace': 'off',
  // A `>` in a text is a `>`, says HTML; what must be written otherwise is by React and hast-util-to-html.
  'no-raw-characters': 'off',
  // For search engines, which see nothing of this: the title of a recommendation is told whole.
  'long-title': 'off',
  // A list may have a name; the rule would keep names to landmarks and fields.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  // `:R5lb6:` is what React makes of `useId`; only a letter in front is missing.
  'valid-id': ['error', { relaxed: true }],
  // The frame of a wide table in a lesson: what is stored keeps the element that it was compiled with. And lists, see below.
  'prefer-native-element': ['error', { exclude: ['region', 'list'] }],
  // What comes from our own server is what our own server says; nothing comes from anywhere else (the page's policy).
  'require-sri': ['error', { target: 'crossorigin' }],
  // Tick boxes with one name are a list on the wire, as buttons with one name are a choice.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: RULES,
  }),
)

/** A button that is closed and says why (`closedBecause`) is its form's all the same. */
function withClosedButtons(html: string): string {
  return html.replace(/<button\b[^>]* aria-disabled="true"[^>]*>/g, (button) =>
    button.replace(' type="button"', ' type="submit"'),
  )
}

/** VoiceOver takes a list without bullets for none unless its role says so. */
function isNumberedBox({ ruleId, message }: Message): boolean {
  return ruleId === 'no-redundant-role' && message.includes('"list"')
}

/** What html-validate finds in a document, each kind and place once: "no-dup-id at main > p: …". */
export function faultsOf(html: string): string[] {
  const { results } = validator.validateStringSync(withClosedButtons(html))
  const messages = results.flatMap((result) => result.messages).filter((one) => !isNumberedBox(one))
  return [...new Set(messages.map(({ ruleId, selector, message }) => `${ruleId} at ${selector}: ${message}`))]
}

/** The page without its words, values and rooms: pages of the same shape have the same faults. */
export function shapeOf(html: string): string {
  const tags = html.replace(/<nav class="nav[\s\S]*?<\/nav>/, '').match(/<[^<>]*>/g) ?? []
  return tags.join('').replace(/="[^"]*"/g, '')
}
