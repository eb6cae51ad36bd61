import type { Language } from '#app/platform/say/language.ts'
import type { ChangeCounts } from '#app/platform/say/paragraph-changes.ts'
import { texts } from './texts.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const changeTexts = texts({
  id: {
    added: (p: { count: number }) => `${p.count} paragraf baru`,
    removed: (p: { count: number }) => `${p.count} paragraf dihapus`,
    changed: (p: { count: number }) => `${p.count} paragraf diubah`,
    moved: (p: { count: number }) => `${p.count} paragraf dipindah`,
    numbers: (p: { count: number }) => `${p.count} angka diganti`,
    looks: 'Kata-katanya sama; gambar atau tata letaknya berubah',
  },
  en: {
    added: (p) => plural(p.count, 'new paragraph', 'new paragraphs'),
    removed: (p) => `${plural(p.count, 'paragraph', 'paragraphs')} taken out`,
    changed: (p) => `${plural(p.count, 'paragraph', 'paragraphs')} changed`,
    moved: (p) => `${plural(p.count, 'paragraph', 'paragraphs')} moved`,
    numbers: (p) => `${plural(p.count, 'number', 'numbers')} replaced`,
    looks: 'Its words are the same; a picture or the layout changed',
  },
})

const ORDER = ['added', 'changed', 'numbers', 'moved', 'removed'] as const

/** "2 paragraf baru, 1 angka diganti". */
export function changeWords(counts: ChangeCounts | null, language: Language): string {
  const t = changeTexts[language]
  const told = ORDER.flatMap((kind) => (counts && counts[kind] > 0 ? [t[kind]({ count: counts[kind] })] : []))
  return told.length === 0 ? t.looks : told.join(', ')
}
