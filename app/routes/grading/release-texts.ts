import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** Words of releasing several grades at once. */
export const releaseTexts = texts({
  id: {
    title: 'Rilis sekaligus',
    open: (p: { count: number }) => (p.count === 1 ? 'Rilis 1 nilai' : `Rilis ${p.count} nilai sekaligus`),
    lede: {
      INDIVIDUAL: (p: { count: number }) =>
        `${p.count} peserta sudah dinilai lengkap dan belum dirilis. Sesudah dirilis, masing-masing melihat tingkat, nilai, dan catatannya sendiri.`,
      TEAM: (p: { count: number }) =>
        `${p.count} tim sudah dinilai lengkap dan belum dirilis. Sesudah dirilis, anggota setiap tim melihat tingkat, nilai, dan catatan timnya.`,
    },
    scored: (p: { name: string; score: number }) => `${p.name}, ${p.score}`,
    below: (p: { name: string; score: number; mark: number }) =>
      `${p.name}, ${p.score}, di bawah batas ${p.mark}`,
    commented: 'dengan catatan',
    uncommented: 'tanpa catatan',
    by: (p: { name: string }) => `dinilai ${p.name}`,
    byYou: 'dinilai Anda',
    mails: {
      INDIVIDUAL: 'Satu surel per peserta, tanpa nilai di dalamnya.',
      TEAM: 'Satu surel per anggota tim, tanpa nilai di dalamnya.',
    },
    final:
      'Sesudah dirilis, nilai tidak dapat ditarik; hanya dapat dikoreksi dengan alasan yang dibaca peserta.',
    more: (p: { count: number }) =>
      `Ditampilkan ${p.count} yang pertama. Sesudah dirilis, sisanya muncul di halaman ini.`,
    submit: 'Rilis yang dicentang',
    none: 'Centang paling sedikit satu nilai.',
    empty: 'Belum ada yang siap dirilis',
    emptyNext: 'Nilai muncul di sini begitu semua kriterianya diberi tingkat.',
    done: (p: { count: number; before: number }) =>
      [
        p.count > 0
          ? `${p.count} nilai dirilis. Surel sedang dikirim.`
          : p.before > 0
            ? 'Tidak ada lagi yang dirilis.'
            : 'Tidak ada nilai yang dirilis.',
        p.before > 0 && `${p.before} nilai sudah dirilis sebelumnya.`,
      ]
        .filter(Boolean)
        .join(' '),
    leftOut: (p: { count: number }) => `${p.count} tidak dirilis:`,
    left: (p: { name: string; why: string }) => `${p.name} (${p.why})`,
    why: {
      returned: 'sudah dikembalikan',
      released: 'sudah dirilis pelatih lain',
      incomplete: 'belum semua kriteria bertingkat',
      stale: 'berubah sejak ditampilkan',
    },
  },
  en: {
    title: 'Release at once',
    open: (p) => (p.count === 1 ? 'Release 1 grade' : `Release ${p.count} grades at once`),
    lede: {
      INDIVIDUAL: (p) =>
        `${counted(p.count, 'participant is', 'participants are')} graded completely and not released. Once released, each sees her own levels, score and comment.`,
      TEAM: (p) =>
        `${counted(p.count, 'team is', 'teams are')} graded completely and not released. Once released, the members of each team see its levels, score and comment.`,
    },
    scored: (p) => `${p.name}, ${p.score}`,
    below: (p) => `${p.name}, ${p.score}, below the mark of ${p.mark}`,
    commented: 'with a comment',
    uncommented: 'without a comment',
    by: (p) => `graded by ${p.name}`,
    byYou: 'graded by you',
    mails: {
      INDIVIDUAL: 'One mail for each participant, without the score.',
      TEAM: 'One mail for each member of a team, without the score.',
    },
    final:
      'Once released a grade cannot be taken back; it can only be corrected, with a reason that they read.',
    more: (p) => `The first ${p.count} are shown. Once these are released the others appear on this page.`,
    submit: 'Release those ticked',
    none: 'Tick at least one grade.',
    empty: 'Nothing is ready to be released',
    emptyNext: 'Grades appear here once each of their criteria has a level.',
    done: (p) =>
      [
        p.count > 0
          ? `${p.count} ${p.count === 1 ? 'grade' : 'grades'} released. The mails are on their way.`
          : p.before > 0
            ? 'Nothing was left to release.'
            : 'No grade was released.',
        p.before > 0 && `${p.before} ${p.before === 1 ? 'grade was' : 'grades were'} released before.`,
      ]
        .filter(Boolean)
        .join(' '),
    leftOut: (p) => `${p.count} not released:`,
    left: (p) => `${p.name} (${p.why})`,
    why: {
      returned: 'returned already',
      released: 'released by another trainer',
      incomplete: 'not every criterion has a level',
      stale: 'changed since it was shown',
    },
  },
})
