import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CARD_WORDS, type Card } from '#app/domain/decisions/card.ts'
import { countWords } from '#app/platform/say/words.ts'
import { LeaderCard } from './leader-card.tsx'

const FULL: Card = {
  why: { text: 'KUA-PPAS tutup 12 hari lagi', urgent: false, rule: 'window' },
  title: 'Sambungan air bersih untuk enam desa di Muara Bengkal',
  signing: 'Anda memutus sebagai Wakil Bupati Contoh.',
  request: 'Mohon persetujuan: Dinas PUPR menyambung air ke 412 keluarga mulai Januari 2027.',
  figures: [
    { value: '412', label: 'keluarga berisiko stunting' },
    { value: '6', label: 'desa/kelurahan' },
  ],
  rows: [
    { term: 'Biaya', strong: 'Rp1,8 miliar', text: 'APBD, TJSP/CSR, sudah di RKPD' },
    { term: 'OPD', strong: 'Dinas PUPR', text: '' },
    { term: 'Sekretariat', text: 'Biaya wajar; sepakati iuran perawatan sebelum pekerjaan dimulai.' },
  ],
  links: { readWhole: 'Baca lengkap', compare: 'Lihat perubahan' },
}

test('the page shows the words of the card and adds none of its own', () => {
  const html = renderToStaticMarkup(<LeaderCard card={FULL} figures="Sasaran" />)
  const page = html.replace(/<\/(?:p|h1|li|b|dt|dd)>/g, ' ').replace(/<[^<>]*>/g, '')
  const card = [
    ...[FULL.why?.text ?? '', FULL.title, FULL.signing ?? '', FULL.request],
    ...FULL.figures.flatMap(({ value, label }) => [value, label]),
    ...FULL.rows.flatMap(({ term, strong, text }) => [term, strong ?? '', text]),
  ]
  expect(countWords(page)).toBe(countWords(card.join(' ')))
  expect(countWords(page)).toBeLessThanOrEqual(CARD_WORDS)
  expect(page).toContain('Rp1,8 miliar, APBD')
  expect(page).toContain('Dinas PUPR Sekretariat')
})
