import { texts } from '#app/i18n/texts.ts'

/** What the card and a decision say wherever they are shown: on the card, in lists, on paper. */
export const decisionWords = texts({
  id: {
    why: {
      pinned: 'Disematkan sekretariat',
      pinnedUrgent: 'Sangat segera, disematkan sekretariat',
      windowAhead: (p: { window: string; days: string }) => `${p.window} tutup ${p.days} hari lagi`,
      windowToday: (p: { window: string }) => `${p.window} tutup hari ini`,
      windowPast: (p: { window: string; days: string }) => `${p.window} sudah tutup ${p.days} hari lalu`,
      worthy: (p: { count: string }) => `${p.count} penelaah menilai Layak`,
      waiting: (p: { days: string }) => `Menunggu ${p.days} hari`,
      waitingToday: 'Menunggu sejak hari ini',
      window: 'Batas anggaran',
    },
    needsBupati: {
      because: (p: { why: string }) => `Perlu Bupati: ${p.why}.`,
      other: 'Perlu Bupati.',
    },
    terms: {
      cost: 'Biaya',
      agencies: 'OPD',
      summary: 'Sekretariat',
      consequence: 'Bila tidak diputus',
      flags: 'Tanda',
      changed: 'Berubah',
    },
    villages: 'desa/kelurahan',
    districts: 'kecamatan',
    noExtraCost: 'Tanpa biaya tambahan',
    plan: { YES: 'sudah di RKPD', NO: 'belum di RKPD', PROPOSED: 'diusulkan ke RKPD' },
    andMore: (p: { count: string }) => `dan ${p.count} lain`,
    supporters: (p: { count: string }) => `dengan ${p.count} OPD pendukung`,
    regulation: { yes: 'Butuh produk hukum.', no: 'Tanpa produk hukum.' },
    costDown: (p: { money: string }) => `Biaya turun ${p.money}.`,
    costUp: (p: { money: string }) => `Biaya naik ${p.money}.`,
    sectionsChanged: (p: { count: string; version: string }) =>
      `${p.count} bagian sejak naskah ${p.version}.`,
    nothingChanged: (p: { version: string }) => `Isi sama dengan naskah ${p.version}.`,
    readWhole: 'Baca lengkap',
    compare: 'Lihat perubahan',
    kinds: {
      APPROVE: 'Disetujui',
      APPROVE_WITH_NOTES: 'Disetujui dengan catatan',
      RETURN: 'Dikembalikan untuk perbaikan',
      DEFER: 'Ditunda',
      REJECT: 'Tidak disetujui',
    },
    youDecideAs: (p: { offices: readonly string[] }) => `Anda memutus sebagai ${p.offices.join(' atau ')}.`,
    youDecided: (p: { office: string; kind: string }) => `Anda memutuskan sebagai ${p.office}: ${p.kind}.`,
    otherDecided: (p: { by: string; kind: string }) => `${p.by} sudah memutuskan: ${p.kind}.`,
    decidedAt: (p: { at: string; version: string; hash: string }) =>
      `${p.at}, atas naskah ${p.version}, sidik ${p.hash}. Paraf sistem (bukan TTE).`,
    pending: (p: { at: string }) => `Belum diumumkan; tim membaca putusan mulai ${p.at}.`,
    pendingNow: 'Belum diumumkan; sedang dikirim kepada tim.',
    undoableByOther: (p: { at: string }) => `Yang memutus dapat mengurungkan sampai ${p.at}.`,
    published: (p: { at: string }) => `Diumumkan ${p.at}.`,
    deferredUntil: (p: { date: string }) => `Ditunda sampai ${p.date}.`,
    undo: (p: { until: string }) => `Urungkan (sampai ${p.until})`,
    announce: 'Umumkan sekarang',
  },
  en: {
    why: {
      pinned: 'Pinned by the secretariat',
      pinnedUrgent: 'Very urgent, pinned by the secretariat',
      windowAhead: (p) => `${p.window} closes ${p.days === '1' ? 'tomorrow' : `in ${p.days} days`}`,
      windowToday: (p) => `${p.window} closes today`,
      windowPast: (p) => `${p.window} closed ${p.days === '1' ? 'yesterday' : `${p.days} days ago`}`,
      worthy: (p) => `${p.count} reviewer${p.count === '1' ? '' : 's'} found it worthy`,
      waiting: (p) => `Waiting for ${p.days === '1' ? '1 day' : `${p.days} days`}`,
      waitingToday: 'Waiting since today',
      window: 'Budget deadline',
    },
    needsBupati: {
      because: (p) => `Needs the Bupati: ${p.why}.`,
      other: 'Needs the Bupati.',
    },
    terms: {
      cost: 'Cost',
      agencies: 'Agencies',
      summary: 'Secretariat',
      consequence: 'If not decided',
      flags: 'Flags',
      changed: 'Changed',
    },
    villages: 'villages',
    districts: 'subdistricts',
    noExtraCost: 'No extra cost',
    plan: { YES: 'already in the RKPD', NO: 'not in the RKPD', PROPOSED: 'proposed for the RKPD' },
    andMore: (p) => `and ${p.count} more`,
    supporters: (p) => `with ${p.count} supporting ${p.count === '1' ? 'agency' : 'agencies'}`,
    regulation: { yes: 'Needs a regulation.', no: 'No regulation needed.' },
    costDown: (p) => `Cost down by ${p.money}.`,
    costUp: (p) => `Cost up by ${p.money}.`,
    sectionsChanged: (p) => `${p.count} section${p.count === '1' ? '' : 's'} since version ${p.version}.`,
    nothingChanged: (p) => `Same content as version ${p.version}.`,
    readWhole: 'Read it all',
    compare: 'See the changes',
    kinds: {
      APPROVE: 'Approved',
      APPROVE_WITH_NOTES: 'Approved with notes',
      RETURN: 'Returned for revision',
      DEFER: 'Deferred',
      REJECT: 'Not approved',
    },
    youDecideAs: (p) => `You decide as ${p.offices.join(' or ')}.`,
    youDecided: (p) => `You decided as ${p.office}: ${p.kind}.`,
    otherDecided: (p) => `${p.by} has decided: ${p.kind}.`,
    decidedAt: (p) =>
      `${p.at}, on version ${p.version}, fingerprint ${p.hash}. System mark (not an electronic signature).`,
    pending: (p) => `Not published yet; the team reads it from ${p.at} on.`,
    pendingNow: 'Not published yet; on its way to the team.',
    undoableByOther: (p) => `The person who decided can undo it until ${p.at}.`,
    published: (p) => `Published ${p.at}.`,
    deferredUntil: (p) => `Deferred until ${p.date}.`,
    undo: (p) => `Undo (until ${p.until})`,
    announce: 'Publish now',
  },
})

/** Why a leader does not decide at present, and who does. */
export const seatWords = texts({
  id: {
    never:
      'Anda belum tercatat memegang jabatan Bupati atau Wakil Bupati, jadi belum dapat memutus. Hubungi administrator.',
    ahead: (p: { office: string; date: string }) =>
      `Masa jabatan Anda sebagai ${p.office} mulai ${p.date}. Sebelum itu Anda membaca, belum memutus. Hubungi administrator bila tanggalnya keliru.`,
    over: (p: { office: string; date: string }) =>
      `Masa jabatan Anda sebagai ${p.office} berakhir ${p.date}. Anda masih dapat membaca, tetapi tidak memutus. Hubungi administrator bila Anda masih menjabat.`,
    bupatiNow: (p: { names: string }) => `Menunggu ${p.names}.`,
    bupatiNobody: 'Saat ini tidak ada yang menjabat Bupati; administrator yang mengangkatnya.',
    youRead: 'Anda dapat membacanya lengkap.',
  },
  en: {
    never:
      'You are not recorded as holding the office of Bupati or Wakil Bupati, so you cannot decide yet. Ask the administrator.',
    ahead: (p) =>
      `Your term as ${p.office} begins on ${p.date}. Until then you read and do not decide. Ask the administrator if the date is wrong.`,
    over: (p) =>
      `Your term as ${p.office} ended on ${p.date}. You can still read, but not decide. Ask the administrator if you still hold the office.`,
    bupatiNow: (p) => `It waits for ${p.names}.`,
    bupatiNobody: 'Nobody holds the office of Bupati at present; the administrator appoints.',
    youRead: 'You can read it in full.',
  },
})

/** The leaders' queue, where something waits in it. */
export const turnWords = texts({
  id: {
    title: (p: { count: number }) =>
      p.count === 1 ? 'Satu rekomendasi menunggu putusan' : `${p.count} rekomendasi menunggu putusan`,
    note: 'Urutannya menurut keadaan mendesak, batas anggaran, dan lama menunggu.',
    next: (p: { title: string }) => `Berikutnya: ${p.title}`,
    window: (p: { name: string | null }) => (p.name === null ? 'Batas anggaran' : `Jendela ${p.name} tutup`),
    action: 'Buka antrean',
    noSeat: 'Anda sedang tidak memegang jabatan yang memutus',
    noDecider: (p: { count: number }) =>
      `${p.count} rekomendasi menunggu putusan, tetapi tidak ada pejabat yang dapat memutus`,
    appoint: 'Angkat pejabat pada jabatan yang kosong.',
    askToAppoint: 'Minta administrator teknis mengangkat pejabat pada jabatan yang kosong.',
    toOffices: 'Buka jabatan',
  },
  en: {
    title: (p) =>
      p.count === 1
        ? 'One recommendation waits for a decision'
        : `${p.count} recommendations wait for a decision`,
    note: 'In order of urgency, budget window and time waited.',
    next: (p) => `Next: ${p.title}`,
    window: (p) => (p.name === null ? 'Budget window' : `The window ${p.name} closes`),
    action: 'Open the queue',
    noSeat: 'You hold no deciding office at present',
    noDecider: (p) =>
      `${p.count} recommendation${p.count === 1 ? ' waits' : 's wait'} for a decision that nobody in office can make`,
    appoint: 'Appoint somebody to the vacant office.',
    askToAppoint: 'Ask the technical administrator to appoint somebody to the vacant office.',
    toOffices: 'Open the offices',
  },
})
