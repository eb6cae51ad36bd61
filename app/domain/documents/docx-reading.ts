import { DOCUMENT_LIMITS, shortened, type Notice, type NoticeCode, type Place } from './document.ts'
import type { numberingOf } from './docx-numbering.ts'
import type { stylesOf } from './docx-styles.ts'
import type { Flow } from './flow.ts'
import type { Package, Relation } from './office-package.ts'
import type { Gallery } from './pictures.ts'
import type { Element } from './xml-tree.ts'

/** A field that is open: its code is read, then its result. */
export type Field = { code: string; inResult: boolean }

/** What is known while one part of a document (its body, its notes) is gone through. */
export type Reading = {
  office: Package
  relations: ReadonlyMap<string, Relation>
  style: ReturnType<typeof stylesOf>
  count: ReturnType<typeof numberingOf>
  gallery: Gallery
  fields: Field[]
  /** What lies under the letters here; null where it is not known. */
  ground: string | null
  place: { under: string; paragraph: number }
  tell: (code: NoticeCode, shown?: string) => void
  here: () => Place
  /** What stands in a cell, a text box or a note; given along, because what stands there may hold the same again. */
  blocks: (container: Element) => Flow[]
}

/** Collects what is to be told, each thing once per place. */
export function teller() {
  const notices: Notice[] = []
  const told = new Set<string>()
  return {
    notices,
    tell: (code: NoticeCode, place: Place, shown = ''): void => {
      const notice: Notice = { code, place, shown: shortened(shown) }
      const key = JSON.stringify(notice)
      if (told.has(key)) return
      told.add(key)
      if (notices.length < DOCUMENT_LIMITS.notices) notices.push(notice)
      else if (notices.length === DOCUMENT_LIMITS.notices)
        notices.push({ code: 'more', place: { in: 'whole' }, shown: '' })
    },
  }
}

/** Inside a table of contents, which leads to pages that a lesson does not have. */
export function isInContents({ fields }: Reading): boolean {
  return fields.some(({ code }) => /^\s*(?:TOC|INDEX)\b/i.test(code))
}
