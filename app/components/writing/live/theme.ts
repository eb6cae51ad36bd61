import { EditorView } from '@codemirror/view'

const NUMBER = '3.5rem'

/** How the text looks while it is written: in the roles of the house, so that both themes hold. */
export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: 'inherit', minHeight: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    flexGrow: '1',
    alignItems: 'stretch',
    fontFamily: 'var(--font-sans)',
    lineHeight: '1.6',
    overflow: 'visible',
  },
  '.cm-content': { padding: 'var(--s-3) 0', caretColor: 'var(--ink)', minHeight: '100%' },
  '.cm-content[aria-invalid]': { border: '0' },
  '.cm-line': {
    position: 'relative',
    padding: `0 var(--s-3) 0 ${NUMBER}`,
    overflowWrap: 'anywhere',
    wordSpacing: 'normal',
  },
  '.cm-line::before': {
    // For the eye: it is no part of what is read out.
    content: 'attr(data-baris) / ""',
    position: 'absolute',
    left: '0',
    width: '2.75rem',
    color: 'var(--ink-2)',
    font: '400 var(--text-sm)/1.8 var(--font-mono)',
    textAlign: 'right',
    textIndent: '0',
  },
  '.w-raw, .w-code, .w-fence, .w-mono': { fontFamily: 'var(--font-mono)', fontSize: 'var(--text-sm)' },
  '.w-heading1, .w-heading2': { fontSize: 'var(--text-h2)', fontWeight: '700', lineHeight: '1.3' },
  '.w-heading3': { fontSize: 'var(--text-h3)', fontWeight: '700', lineHeight: '1.3' },
  '.w-heading4, .w-heading5, .w-heading6': { fontWeight: '700' },
  '.w-item': { textIndent: '-1.25em', paddingLeft: `calc(${NUMBER} + 1.25em)` },
  '.w-quote': {
    boxShadow: `inset ${NUMBER} 0 0 var(--surface), inset calc(${NUMBER} + 3px) 0 0 var(--line-strong)`,
    paddingLeft: `calc(${NUMBER} + var(--s-4))`,
  },
  '.w-tag': {
    color: 'var(--ink-2)',
    backgroundColor: 'var(--sunken)',
    fontSize: 'var(--text-sm)',
    fontWeight: '600',
  },
  '.w-plain': { color: 'var(--ink)', fontSize: 'var(--text-base)', fontWeight: '400' },
  '.w-bold': { fontWeight: '700' },
  '.w-italic': { fontStyle: 'italic' },
  '.w-struck': { textDecoration: 'line-through' },
  '.w-link': { color: 'var(--link)', textDecoration: 'underline' },
  '.w-faint': { color: 'var(--ink-2)', fontWeight: '400', fontStyle: 'normal' },
  '.w-found': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--line-strong)' },
  '.w-bad': { backgroundColor: 'var(--danger-soft)' },
  '.w-bad::before': { color: 'var(--danger)', fontWeight: '700' },
  '.w-table': {
    padding: `var(--s-2) var(--s-3) var(--s-2) ${NUMBER}`,
    overflowX: 'auto',
    fontFamily: 'var(--font-sans)',
  },
  '.w-table table': { width: 'auto', marginBottom: 'var(--s-2)' },
  '.w-table :is(th, td)': {
    padding: 'var(--s-1) var(--s-3)',
    border: '1px solid var(--line-strong)',
    textAlign: 'left',
    verticalAlign: 'top',
  },
  '.w-table th': { backgroundColor: 'var(--sunken)', fontWeight: '600' },
  '.w-marked': { backgroundColor: 'var(--action-soft)' },
})
