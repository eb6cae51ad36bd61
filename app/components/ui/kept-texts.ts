import { texts } from '#app/i18n/texts.ts'
import { capital } from '#app/platform/say/words.ts'

/** What is said beside a field about where its text is. */
export const keptTexts = texts({
  id: {
    clashTitle: (p: { by: string; at: string }) => `${capital(p.by)} mengubah isian ini ${p.at}.`,
    clashDevice: 'Di perangkat ini ada tulisan lain untuk isian ini.',
    clashWords:
      'Keduanya aman. Pilih satu; yang tidak dipilih disisihkan di server dan dapat dipanggil kembali dari halaman “Tulisan yang disisihkan”.',
    clashWordsDevice:
      'Keduanya aman. Pilih satu; yang tidak dipilih tetap di perangkat ini dan dapat dipanggil kembali.',
    /** What both have is left out. */
    clashPart: 'Yang tampil hanya bagian yang berbeda; selebihnya sama di kedua tulisan.',
    mine: 'Tulisan Anda',
    theirs: (p: { by: string }) => `Tulisan ${p.by}`,
    device: 'Tulisan di perangkat ini',
    /** What stands in the box, which may be what a colleague has saved. */
    inField: 'Yang sekarang ada di isian',
    useMine: 'Pakai tulisan saya',
    useTheirs: (p: { by: string }) => `Pakai tulisan ${p.by}`,
    useDevice: 'Pakai yang di perangkat ini',
    useInField: 'Biarkan yang di isian',
    empty: '(kosong)',
    difference: 'Bedanya',
    became: (p: { before: string; after: string }) => `${p.before} menjadi ${p.after}`,
    becameIn: (p: { what: string; before: string; after: string }) =>
      `${p.what}: ${p.before} menjadi ${p.after}`,
    offer: (p: { at: string }) => `Tulisan di perangkat ini yang belum terkirim, ${p.at}`,
    offerOf: (p: { called: string; at: string }) =>
      `Tulisan di perangkat ini yang belum terkirim untuk ${p.called}, ${p.at}`,
    offers: (p: { count: number }) => `Tulisan di perangkat ini yang belum terkirim: ${p.count}`,
    setAside: (p: { at: string }) => `Tulisan yang tidak dipilih, masih di perangkat ini saja, ${p.at}`,
    setAsides: (p: { count: number }) =>
      `Tulisan yang tidak dipilih, masih di perangkat ini saja: ${p.count}`,
    oneOf: (p: { called: string; at: string }) => `${p.called}, ${p.at}`,
    /** The page of them, also where a link leads to it. */
    setAsideTitle: 'Tulisan yang disisihkan',
    callBack: 'Pakai tulisan ini',
    callingBack: 'Menyimpan…',
    take: 'Pakai',
    compare: 'Bandingkan',
    copy: 'Salin',
    copied: 'Tersalin.',
    drop: 'Buang',
    dropSure: 'Buang tulisan ini dari perangkat ini? Ini tidak dapat dibatalkan.',
    waitsHere: 'Ada tulisan di perangkat ini yang belum terkirim:',
    merged: (p: { by: string }) => `Perubahan ${p.by} di bagian lain digabungkan ke tulisan Anda.`,
  },
  en: {
    clashTitle: (p) => `${capital(p.by)} changed this field ${p.at}.`,
    clashDevice: 'There is another text for this field on this device.',
    clashWords:
      'Both are safe. Choose one; the other is set aside on the server and can be called back from the page “Texts set aside”.',
    clashWordsDevice: 'Both are safe. Choose one; the other stays on this device and can be called back.',
    clashPart: 'Only what differs is shown; the rest is the same in both texts.',
    mine: 'Your text',
    theirs: (p) => `The text of ${p.by}`,
    device: 'The text on this device',
    inField: 'What is in the field now',
    useMine: 'Use my text',
    useTheirs: (p) => `Use the text of ${p.by}`,
    useDevice: 'Use the one on this device',
    useInField: 'Leave the one in the field',
    empty: '(empty)',
    difference: 'What differs',
    became: (p) => `${p.before} becomes ${p.after}`,
    becameIn: (p) => `${p.what}: ${p.before} becomes ${p.after}`,
    offer: (p) => `Text on this device that was not sent, ${p.at}`,
    offerOf: (p) => `Text on this device that was not sent for ${p.called}, ${p.at}`,
    offers: (p) => `Texts on this device that were not sent: ${p.count}`,
    setAside: (p) => `Text that was not chosen, still on this device only, ${p.at}`,
    setAsides: (p) => `Texts that were not chosen, still on this device only: ${p.count}`,
    oneOf: (p) => `${p.called}, ${p.at}`,
    setAsideTitle: 'Texts set aside',
    callBack: 'Use this text',
    callingBack: 'Saving…',
    take: 'Use it',
    compare: 'Compare',
    copy: 'Copy',
    copied: 'Copied.',
    drop: 'Throw away',
    dropSure: 'Throw this text away from the device? This cannot be undone.',
    waitsHere: 'There is text on this device that was not sent:',
    merged: (p) => `Changes by ${p.by} in other places were joined with your text.`,
  },
})
