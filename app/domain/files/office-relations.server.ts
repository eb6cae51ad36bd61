import type { OfficeFault } from './faults.ts'
import { cleanFileName, nameHoldsPersonalNumber } from './file-name.ts'

type Relation = { type: string; target: string; outside: boolean }

const OPENING = /<(?:\w+:)?Relationship(?=[\s/>])/g
/** One relation; neither `<` in a value (XML forbids it) nor a missing end lets the search run on. */
const RELATION = /<(?:\w+:)?Relationship((?:\s(?:[^<>"']|"[^<"]*"|'[^<']*')*)?)>/g
const ATTRIBUTE = /(?<![\w:])([\w:]+)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/g

/** The relations of a part, or null: one that we cannot read might be read by somebody else. */
export function relationsOf(xml: string): Relation[] | null {
  const found = [...xml.matchAll(RELATION)]
  if (found.length !== [...xml.matchAll(OPENING)].length) return null
  return found.map(([, attributes = '']) => {
    const values = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name, one, other]) => [name, one ?? other ?? '']),
    )
    const mode = values.get('TargetMode')
    return {
      type: values.get('Type') ?? '',
      target: values.get('Target') ?? '',
      // A mode in other letters than these two words may be read as either.
      outside: mode !== undefined && mode !== 'Internal',
    }
  })
}

/** What a relation is called that reaches outside, by the last word of its type. */
const REACHES = {
  externalLinkPath: 'links',
  xlPathMissing: 'links',
  attachedTemplate: 'template',
  image: 'linkedPicture',
  hyperlink: 'link',
  mailMergeSource: 'mailMerge',
  mailMergeHeaderSource: 'mailMerge',
} as const satisfies Readonly<Record<string, OfficeFault['code']>>

type RelationFault = (typeof REACHES)[keyof typeof REACHES] | 'macro' | 'object' | 'outside'

/** Why a document with this relation is refused, or null. A link in the text may lead to a page or an address. */
export function relationFault({ type, target, outside }: Relation): RelationFault | null {
  const word = type.slice(type.lastIndexOf('/') + 1)
  if (!outside) return carriedFault(word, target)
  if (word === 'hyperlink' && /^(?:https?:|mailto:|#)/i.test(target)) return null
  return isKnown(word) ? REACHES[word] : 'outside'
}

/** What a document carries: a workbook behind a chart, or another document, which are looked into; else nothing. */
function carriedFault(word: string, target: string): 'macro' | 'object' | null {
  if (/^(?:control|vbaProject|xlMacrosheet|xlIntlMacrosheet)$/i.test(word)) return 'macro'
  if (/^oleObject$/i.test(word)) return 'object'
  return /^package$/i.test(word) && !isCarriedDocument(target) ? 'object' : null
}

/** The name of a part that holds a whole document of its own. */
export function isCarriedDocument(name: string): boolean {
  return /(?:^|\/)embeddings\/[^/]+\.(?:xlsx|docx)$/i.test(name)
}

function isKnown(word: string): word is keyof typeof REACHES {
  return Object.hasOwn(REACHES, word)
}

const LONGEST_SHOWN = 60

/** The name of the file a relation leads to, to be found again: without folders, server or what a link carries along. */
export function targetName(target: string): string | null {
  const [address = ''] = target.replaceAll('&amp;', '&').split(/[?#]/)
  const name = cleanFileName(address)
  if (name === 'berkas' || nameHoldsPersonalNumber(name)) return null
  return [...name].slice(0, LONGEST_SHOWN).join('')
}
