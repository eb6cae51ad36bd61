import type { OwnWork } from '#app/domain/assignments/own-work.server.ts'
import { texts } from '#app/i18n/texts.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'
import type { Language } from '#app/platform/say/language.ts'

/** Only for who was moved from team to team: kept out of what every page of an assignment loads. */
const words = texts({
  id: {
    handedInWith: (p: { team: string }) => `Anda kirim bersama ${p.team}`,
    formerTeamTitle: (p: { team: string; at: string }) =>
      `Tugas ini sudah Anda kirim bersama ${p.team} pada ${p.at}.`,
    formerTeamBanner: (p: { number: string }) =>
      `Kiriman ini tetap milik Anda walau Anda sudah tidak dalam tim itu: nomor tanda terima ${p.number}, dan nilainya muncul di sini. Anda tidak perlu mengerjakannya lagi.`,
    joinedLaterTitle: (p: { team: string; at: string }) =>
      `${p.team} sudah mengirim tugas ini pada ${p.at}, sebelum Anda bergabung.`,
    joinedLaterBanner: (p: { team: string }) =>
      `Anda dapat membacanya sebagai anggota dan tidak perlu mengerjakannya lagi. Nilainya adalah nilai ${p.team} dan tidak dihitung sebagai nilai Anda. Bila Anda perlu dinilai untuk tugas ini, hubungi pelatih.`,
    continuedTitle: (p: { team: string }) =>
      `${p.team} melanjutkan tugas yang Anda kirim bersamanya, karena pelatih mengembalikannya.`,
    continuedBanner: (p: { team: string }) =>
      `Yang sudah Anda kirim tetap dapat Anda baca di bawah. Sekarang Anda mengerjakan tugas ini bersama ${p.team}.`,
    continuedNoTeam:
      'Yang sudah Anda kirim tetap dapat Anda baca di bawah. Begitu Anda berada dalam tim lain, Anda mengerjakan tugas ini bersamanya; hubungi Sekretariat AKSIS.',
    withFormerTeam: (p: { team: string }) => `Yang Anda kirim bersama ${p.team}`,
  },
  en: {
    handedInWith: (p) => `You handed it in with ${p.team}`,
    formerTeamTitle: (p) => `You handed in this assignment with ${p.team} on ${p.at}.`,
    formerTeamBanner: (p) =>
      `It stays yours although you have left that team: receipt ${p.number}, and its grade appears here. You need not do it again.`,
    joinedLaterTitle: (p) => `${p.team} handed in this assignment on ${p.at}, before you joined.`,
    joinedLaterBanner: (p) =>
      `You can read it as a member and need not do it again. Its grade is that of ${p.team} and does not count as yours. If you need to be graded for this assignment, contact your trainer.`,
    continuedTitle: (p) =>
      `${p.team} goes on with what you handed in together, because a trainer returned it.`,
    continuedBanner: (p) =>
      `What you have handed in stays readable below. You do this assignment with ${p.team} now.`,
    continuedNoTeam:
      'What you have handed in stays readable below. Once you are in another team you do this assignment with it; contact the AKSIS secretariat.',
    withFormerTeam: (p) => `What you handed in with ${p.team}`,
  },
})

export type MovedNotice = { tone: 'ok' | 'info'; title: string; text: string }

/**
 * Whose the work is, where it is not simply that of the team in which she is now: handed in with a former team, handed in
 * before she joined, or gone on with by a former team.
 */
export function movedNotices({ through, team, current, continued }: OwnWork, place: Place): MovedNotice[] {
  const t = words[place.language]
  if (team !== null && current?.handedInAt && through !== 'own') {
    const at = dateTime(current.handedInAt, place)
    return through === 'former'
      ? [
          {
            tone: 'ok',
            title: t.formerTeamTitle({ team, at }),
            text: t.formerTeamBanner({ number: current.receiptNumber ?? '–' }),
          },
        ]
      : [{ tone: 'info', title: t.joinedLaterTitle({ team, at }), text: t.joinedLaterBanner({ team }) }]
  }
  return continued.map((one) => ({
    tone: 'info',
    title: t.continuedTitle({ team: one.team }),
    text: team === null ? t.continuedNoTeam : t.continuedBanner({ team }),
  }))
}

/** "Yang Anda kirim bersama Tim 2" */
export function withFormerTeam(team: string, language: Language): string {
  return words[language].withFormerTeam({ team })
}

/** The line of the list: "Anda kirim bersama Tim 2" */
export function handedInWith(team: string, language: Language): string {
  return words[language].handedInWith({ team })
}
