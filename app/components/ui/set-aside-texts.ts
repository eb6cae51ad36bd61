import { texts } from '#app/i18n/texts.ts'
import { keptTexts } from './kept-texts.ts'

/** The page of the texts that were not chosen, of whatever they are texts of. */
export const setAsideTexts = texts({
  id: {
    title: keptTexts.id.setAsideTitle,
    lede: (p: { most: number }) =>
      `Yang tidak dipilih saat dua tulisan bertemu di isian yang sama. Paling banyak ${p.most} yang terbaru tersimpan di sini.`,
    removedRows: 'Daftar yang barisnya dihapus juga ada di sini, seperti sebelumnya.',
    emptyTitle: 'Belum ada tulisan yang disisihkan.',
    empty:
      'Bila dua tulisan bertemu di isian yang sama dan satu dipilih, yang lain muncul di sini dan dapat dipanggil kembali.',
    back: 'Kembali ke naskah',
    closedTitle: 'Naskah ini tidak dapat diubah sekarang.',
    closed: 'Tulisan di bawah masih dapat dibaca dan disalin.',
    by: (p: { by: string; setAsideBy: string; at: string }) =>
      `Tulisan ${p.by}. Disisihkan oleh ${p.setAsideBy}, ${p.at}.`,
    somebody: 'seseorang',
    whole: 'Tulisan ini',
    difference: 'Bedanya dengan yang ada sekarang',
    same: 'Sama dengan yang ada sekarang.',
    callBack: keptTexts.id.callBack,
    callingBack: keptTexts.id.callingBack,
    of: (p: { by: string; at: string }) => ` dari ${p.by}, disisihkan ${p.at}`,
    total: (p: { count: number }) => `${p.count} tulisan`,
    done: 'Tulisan itu dipakai lagi dan tersimpan di server. Yang digantikannya disisihkan.',
    gone: 'Tulisan itu sudah tidak tersimpan di sini. Tidak ada yang berubah.',
    changed: 'Isian itu baru saja berubah. Lihat lagi bedanya, lalu pilih. Tidak ada yang berubah.',
    refused: (p: { why: string }) => `Tulisan itu tidak dapat dipakai begitu saja. ${p.why}`,
  },
  en: {
    title: keptTexts.en.setAsideTitle,
    lede: (p) =>
      `What was not chosen when two texts met in one field. At most the newest ${p.most} are kept here.`,
    removedRows: 'A list of which a row was removed is here too, as it was before.',
    emptyTitle: 'Nothing has been set aside yet.',
    empty:
      'When two texts meet in one field and one is chosen, the other appears here and can be called back.',
    back: 'Back to the text',
    closedTitle: 'This text cannot be changed now.',
    closed: 'What stands below can still be read and copied.',
    by: (p) => `Text of ${p.by}. Set aside by ${p.setAsideBy}, ${p.at}.`,
    somebody: 'somebody',
    whole: 'This text',
    difference: 'What differs from what stands there now',
    same: 'The same as what stands there now.',
    callBack: keptTexts.en.callBack,
    callingBack: keptTexts.en.callingBack,
    of: (p) => ` of ${p.by}, set aside ${p.at}`,
    total: (p) => (p.count === 1 ? '1 text' : `${p.count} texts`),
    done: 'That text is used again and saved on the server. What it replaced was set aside.',
    gone: 'That text is no longer kept here. Nothing has changed.',
    changed: 'The field has just changed. Look at the difference again, then choose. Nothing has changed.',
    refused: (p) => `That text cannot be used as it is. ${p.why}`,
  },
})
