import { texts } from '#app/i18n/texts.ts'

/** Offices, their terms, and the budget windows that the deciding offices have to catch. */
export const officeTexts = texts({
  id: {
    list: {
      title: 'Jabatan',
      lede: 'Putusan ditandatangani oleh pemegang jabatan, bukan oleh akun.',
      who: 'Hanya administrator teknis yang dapat mengangkat pejabat dan mengakhiri masa jabatan. Semua yang masuk ke ruang sekretariat dapat melihat daftar ini.',
      nobody: 'Jabatan ini sedang kosong.',
      appoint: 'Angkat pejabat',
      appointTo: (p: { office: string }) => `Angkat ${p.office}`,
      past: (p: { count: string }) => `Masa jabatan sebelumnya (${p.count})`,
      standings: { now: 'Sedang menjabat', ahead: 'Akan menjabat', past: 'Selesai' },
      closed: 'Akun nonaktif',
      invited: 'Belum membuat sandi',
      fromTo: (p: { capacity: string; from: string; to: string }) =>
        `${p.capacity}, ${p.from} sampai ${p.to}`,
      end: 'Akhiri sekarang',
      endOf: (p: { name: string }) => `Akhiri sekarang: masa jabatan ${p.name}`,
      endTitle: 'Akhiri masa jabatan?',
      endWords: (p: { name: string }) =>
        `Begitu diakhiri, ${p.name} tidak dapat lagi memutus rekomendasi atas nama jabatan ini. Putusan yang sudah ada tetap berlaku. Untuk menjabat lagi, ia harus diangkat kembali.`,
      cancel: 'Batalkan',
      cancelOf: (p: { name: string }) => `Batalkan pengangkatan ${p.name}`,
      cancelTitle: 'Batalkan pengangkatan?',
      cancelWords: (p: { name: string; term: string }) =>
        `${p.name} tidak jadi menjabat. Masa jabatan yang dibatalkan: ${p.term}. Pengangkatan ini hilang dari daftar; tetap tercatat di jejak audit.`,
      cancelSend: 'Ya, batalkan pengangkatan',
      ended: (p: { name: string }) => `Masa jabatan ${p.name} berakhir.`,
      endedDetail: 'Dengan jabatan ini ia tidak memutuskan lagi. Putusan yang sudah dibuat tetap berlaku.',
      cancelled: (p: { name: string }) => `Pengangkatan ${p.name} dibatalkan.`,
      besideTitle: 'Pejabat definitif dan pejabat sementara menjabat bersamaan.',
      besideWords:
        'Keduanya dapat memutus atas nama jabatan ini. Akhiri salah satunya bila tidak dimaksudkan demikian.',
      endAlone: 'Akhiri walau belum ada pengganti',
      unseen: 'Keadaannya berubah sejak halaman dibuka. Baca akibatnya sekali lagi sebelum mengakhiri.',
      over: 'Masa jabatan itu sudah berakhir. Yang tampil sekarang adalah yang terbaru.',
      none: 'Belum ada jabatan',
      noneNext: 'Jabatan dimuat bersama data dasar kabupaten saat pemasangan dimulai.',
    },
    stuck: {
      title: (p: { count: string }) =>
        `${p.count} rekomendasi menunggu putusan, tetapi tidak ada pejabat yang dapat memutus.`,
      bupatiOnly: (p: { count: string }) => `${p.count} di antaranya hanya boleh diputus Bupati.`,
      appoint:
        'Angkat pejabat pada jabatan yang kosong. Akun nonaktif atau tanpa peran Pimpinan tidak dapat memutus.',
      askToAppoint:
        'Minta administrator teknis mengangkat pejabat. Akun nonaktif atau tanpa peran Pimpinan tidak dapat memutus.',
    },
    ending: {
      waiting: (p: { count: string }) => `${p.count} rekomendasi menunggu putusan jabatan ini.`,
      others: (p: { count: string; onlyBupati: boolean; names: string }) =>
        `${p.count} ${p.onlyBupati ? 'hanya boleh diputus Bupati' : 'rekomendasi biasa'}: sesudahnya diputus oleh ${p.names}.`,
      nobody: (p: { count: string; onlyBupati: boolean }) =>
        `${p.count} ${p.onlyBupati ? 'hanya boleh diputus Bupati' : 'rekomendasi biasa'}: sesudahnya tidak ada yang dapat memutus sampai pejabat lain diangkat.`,
      unpublished: (p: { count: string }) =>
        `${p.count} putusan dari masa jabatan ini belum diumumkan. Putusan itu tetap berlaku dan diumumkan pada waktunya.`,
    },
    appoint: {
      title: (p: { office: string }) => `Angkat ${p.office}`,
      lede: 'Haknya berlaku mulai permintaan berikutnya; ia tidak perlu masuk lagi.',
      person: 'Orang',
      personHint: 'Yang dapat dipilih: akun dengan peran Pimpinan.',
      choose: 'Pilih orang',
      capacity: 'Kedudukan',
      from: 'Mulai',
      fromHint: 'Bila mulai hari ini, berlaku begitu disimpan.',
      to: 'Sampai',
      toHint: 'Hari terakhirnya. Kosongkan bila belum ditentukan.',
      besideField: 'Menjabat bersamaan',
      holder: (p: { office: string; definitive: boolean; name: string }) =>
        `${p.office}${p.definitive ? ' definitif' : ''} (${p.name})`,
      beside: 'Ya, keduanya menjabat bersamaan',
      besideHeld: (p: { names: string }) =>
        `Pada masa itu juga menjabat: ${p.names}. Keduanya dapat memutus. Centang bila memang diangkat bersamaan.`,
      submit: 'Angkat',
      done: (p: { name: string; office: string }) => `${p.name} diangkat: ${p.office}.`,
      nobody: 'Belum ada yang dapat diangkat',
      nobodyNext: 'Undang dahulu orangnya dengan peran Pimpinan.',
      invite: 'Undang orang',
      faults: {
        endFault: 'Hari terakhir harus sama dengan atau sesudah hari mulai.',
        'not-candidate': 'Orang ini tidak dapat diangkat lagi. Pilih orang lain dengan peran Pimpinan.',
        'far-off':
          'Tanggal terlalu jauh. Mulai paling lama setahun lagi; berakhir paling lama sepuluh tahun lagi.',
      },
      held: {
        'definitive-taken': (p: { terms: string }) =>
          `Pada masa itu sudah ada pejabat definitif: ${p.terms}. Pilih tanggal di luar masa itu, pilih kedudukan lain, atau akhiri atau batalkan dahulu masa jabatan itu.`,
        'already-holds': (p: { terms: string }) =>
          `Orang ini sudah memegang jabatan ini pada masa itu: ${p.terms}. Pilih tanggal di luar masa itu, atau akhiri atau batalkan dahulu masa jabatan itu.`,
      },
    },
  },
  en: {
    list: {
      title: 'Offices',
      lede: 'A decision is signed by the holder of an office, not by an account.',
      who: 'Only the technical administrator may appoint and end terms. Everybody in the secretariat’s rooms may see this list.',
      nobody: 'Nobody holds this office now.',
      appoint: 'Appoint',
      appointTo: (p) => `Appoint ${p.office}`,
      past: (p) => `Earlier terms (${p.count})`,
      standings: { now: 'In office', ahead: 'To come', past: 'Over' },
      closed: 'Account closed',
      invited: 'No password yet',
      fromTo: (p) => `${p.capacity}, ${p.from} to ${p.to}`,
      end: 'End now',
      endOf: (p) => `End now: the term of ${p.name}`,
      endTitle: 'End the term?',
      endWords: (p) =>
        `Once it has ended, ${p.name} can no longer decide on recommendations in this office. Decisions already made stand. To hold it again, a new appointment is needed.`,
      cancel: 'Take back',
      cancelOf: (p) => `Take back the appointment of ${p.name}`,
      cancelTitle: 'Take the appointment back?',
      cancelWords: (p) =>
        `${p.name} will not take office. The term that is taken back: ${p.term}. The appointment disappears from the list; the audit trail keeps it.`,
      cancelSend: 'Yes, take it back',
      ended: (p) => `The term of ${p.name} has ended.`,
      endedDetail: 'No further decisions can be made with it. Those already made stand.',
      cancelled: (p) => `The appointment of ${p.name} is taken back.`,
      besideTitle: 'A definitive and an acting holder hold this office at the same time.',
      besideWords: 'Both can decide in its name. End one of the terms if that is not meant.',
      endAlone: 'End it although nobody follows yet',
      unseen:
        'Things have changed since the page was opened. Read once more what it means before you end it.',
      over: 'That term is already over. What you see now is the newest.',
      none: 'No offices yet',
      noneNext: 'Offices are loaded with the base data of the district when the installation starts.',
    },
    stuck: {
      title: (p) =>
        `${p.count} recommendation${p.count === '1' ? ' waits' : 's wait'} for a decision that nobody in office can make.`,
      bupatiOnly: (p) => `Of these ${p.count} for the Bupati only.`,
      appoint:
        'Appoint somebody to the vacant office. A closed account, or one without the role Leader, cannot decide.',
      askToAppoint:
        'Ask the technical administrator to appoint somebody. A closed account, or one without the role Leader, cannot decide.',
    },
    ending: {
      waiting: (p) =>
        `${p.count} recommendation${p.count === '1' ? ' waits' : 's wait'} for the decision of this office.`,
      others: (p) =>
        `${p.count} ${p.onlyBupati ? 'for the Bupati only' : 'ordinary'}: decided afterwards by ${p.names}.`,
      nobody: (p) =>
        `${p.count} ${p.onlyBupati ? 'for the Bupati only' : 'ordinary'}: afterwards nobody can decide until somebody else is appointed.`,
      unpublished: (p) =>
        `${p.count} decision${p.count === '1' ? '' : 's'} of this term ${p.count === '1' ? 'is' : 'are'} not published yet. They stand, and are published in due time.`,
    },
    appoint: {
      title: (p) => `Appoint ${p.office}`,
      lede: 'The rights hold from the next request on; there is no need to sign in again.',
      person: 'Person',
      personHint: 'Those to choose from hold the role Leader.',
      choose: 'Choose a person',
      capacity: 'Capacity',
      from: 'From',
      fromHint: 'Today means: from the moment it is saved.',
      to: 'Until',
      toHint: 'The last day. Leave it empty when it is not known yet.',
      besideField: 'Both at the same time',
      holder: (p) => `${p.definitive ? 'definitive ' : ''}${p.office} (${p.name})`,
      beside: 'Yes, both hold it at the same time',
      besideHeld: (p) =>
        `At that time it is also held by: ${p.names}. Both can decide. Tick it if that is meant.`,
      submit: 'Appoint',
      done: (p) => `${p.name} is appointed: ${p.office}.`,
      nobody: 'There is nobody to appoint yet',
      nobodyNext: 'First invite the person with the role Leader.',
      invite: 'Invite someone',
      faults: {
        endFault: 'The last day is the first one or a later one.',
        'not-candidate': 'This person can no longer be appointed. Choose another one with the role Leader.',
        'far-off': 'Too far away. It begins within a year and ends within ten.',
      },
      held: {
        'definitive-taken': (p) =>
          `Somebody holds the office definitively at that time: ${p.terms}. Choose dates outside that term, choose another capacity, or end or take back that term first.`,
        'already-holds': (p) =>
          `This person already holds this office at that time: ${p.terms}. Choose dates outside that term, or end or take back that term first.`,
      },
    },
  },
})
