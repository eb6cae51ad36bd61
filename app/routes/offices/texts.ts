import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** Offices, their terms, and the budget windows that the deciding offices have to catch. */
export const officeTexts = texts({
  id: {
    list: {
      title: 'Jabatan',
      lede: 'Siapa memegang jabatan apa, dan sejak kapan. Putusan ditandatangani oleh pemegang jabatan, bukan oleh akun.',
      who: 'Bupati, Wakil Bupati, dan Sekda diangkat oleh administrator teknis; pejabat lain oleh Sekretariat. Semua yang masuk ke ruang sekretariat dapat melihat daftar ini.',
      add: 'Tambah jabatan',
      change: 'Ubah',
      changeOf: (p: { office: string }) => `Ubah jabatan ${p.office}`,
      search: 'Nama jabatan, perangkat daerah, atau pejabat',
      filter: 'Cari',
      filterLabel: 'Saring daftar jabatan',
      group: 'Kelompok',
      state: 'Keadaan',
      all: 'Semua',
      vacant: 'Sedang kosong',
      total: (p: { count: string }) => `${p.count} jabatan`,
      noMatch: 'Tidak ada yang cocok',
      noMatchNext: 'Ubah kata pencarian atau saringan.',
      clear: 'Hapus saringan',
      nobody: 'Jabatan ini sedang kosong.',
      appoint: 'Angkat',
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
      endWordsOther: (p: { name: string }) =>
        `Begitu diakhiri, ${p.name} tidak lagi tercatat memegang jabatan ini. Untuk menjabat lagi, ia harus diangkat kembali.`,
      cancel: 'Batalkan',
      cancelOf: (p: { name: string }) => `Batalkan pengangkatan ${p.name}`,
      cancelTitle: 'Batalkan pengangkatan?',
      cancelWords: (p: { name: string; term: string }) =>
        `${p.name} tidak jadi menjabat. Masa jabatan yang dibatalkan: ${p.term}. Pengangkatan ini hilang dari daftar; tetap tercatat di jejak audit.`,
      cancelSend: 'Ya, batalkan pengangkatan',
      ended: (p: { name: string }) => `Masa jabatan ${p.name} berakhir.`,
      endedDetail: 'Dengan jabatan ini ia tidak memutuskan lagi. Putusan yang sudah dibuat tetap berlaku.',
      staysListed: 'Masa jabatan ini tetap tercatat sebagai masa jabatan sebelumnya.',
      cancelled: (p: { name: string }) => `Pengangkatan ${p.name} dibatalkan.`,
      besideTitle: 'Pejabat definitif dan pejabat sementara menjabat bersamaan.',
      besideWords:
        'Keduanya dapat memutus atas nama jabatan ini. Akhiri salah satunya bila tidak dimaksudkan demikian.',
      besideWordsOther: 'Akhiri salah satunya bila tidak dimaksudkan demikian.',
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
    office: {
      new: 'Tambah jabatan',
      newLede: 'Jabatan yang ditambahkan masih kosong sampai seseorang diangkat.',
      kind: 'Jenis jabatan',
      agency: 'Perangkat daerah',
      agencyHint: 'Untuk camat, pilih kecamatannya.',
      chooseAgency: 'Pilih perangkat daerah',
      name: 'Nama jabatan',
      nameHint: 'Seperti tertulis pada surat keputusan, misalnya “Kepala Bidang Kesehatan Masyarakat”.',
      superior: 'Jabatan atasan',
      superiorHint:
        'Biasanya cukup menurut jenisnya: kepala bidang dan UPT di bawah kepala perangkat daerahnya; kepala perangkat daerah dan camat di bawah Sekda.',
      byKind: 'Menurut jenis jabatan',
      add: 'Tambah jabatan',
      added: (p: { name: string }) => `${p.name} ditambahkan. Jabatan ini masih kosong.`,
      change: (p: { office: string }) => `Ubah ${p.office}`,
      changeLede: (p: { kind: string; agency: string }) =>
        [p.kind, p.agency].filter((part) => part !== '').join(', '),
      namesStand: 'Nama baru juga tampil pada putusan dan masa jabatan yang sudah ada.',
      save: 'Simpan perubahan',
      saved: (p: { name: string }) => `${p.name} tersimpan.`,
      same: (p: { name: string }) => `Tidak ada yang berubah pada ${p.name}.`,
      close: 'Tutup jabatan',
      closeTitle: (p: { office: string }) => `Tutup ${p.office}?`,
      closeWords:
        'Jabatan yang ditutup hilang dari daftar dan tidak dapat diisi lagi. Masa jabatan yang sudah lewat tetap tercatat. Bila ditambahkan lagi nanti, jabatan ini dibuka kembali.',
      closeSend: 'Ya, tutup jabatan ini',
      closed: (p: { name: string }) => `${p.name} ditutup.`,
      held: 'Jabatan ini masih dipegang seseorang atau akan dipegang. Akhiri atau batalkan dahulu masa jabatannya, lalu tutup.',
      closeStale:
        'Jabatan ini diubah di tab lain atau oleh orang lain. Yang tampil sekarang adalah yang terbaru; tutup lagi bila tetap dimaksudkan.',
      stays: 'Bupati, Wakil Bupati, dan Sekda tidak dapat ditutup.',
      faults: {
        'no-agency':
          'Pilih perangkat daerah yang sesuai: OPD untuk kepala OPD, bidang, dan UPT; kecamatan untuk camat.',
        'no-area': 'Wilayah kecamatan ini belum tercatat, jadi camatnya belum dapat ditambahkan.',
        taken: 'Jabatan ini sudah ada. Ubah atau isi yang sudah ada.',
        'same-name': 'Perangkat daerah ini sudah mempunyai jabatan dengan nama itu.',
        'no-superior': 'Jabatan atasan itu sudah ditutup. Pilih yang lain.',
        circle: 'Jabatan atasan itu berada di bawah jabatan ini. Pilih yang lain.',
      },
      stale: (p: { name: string; superior: string }) =>
        `Sementara Anda mengisi, jabatan ini diubah di tab lain atau oleh orang lain: kini “${p.name}”, atasannya ${p.superior}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
    },
    appoint: {
      title: (p: { office: string }) => `Angkat ${p.office}`,
      lede: 'Berlaku mulai permintaan berikutnya; ia tidak perlu masuk lagi.',
      person: 'Orang',
      personHint: (p: { role: string }) => `Yang dapat dipilih: akun dengan peran ${p.role}.`,
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
      besideHeld: (p: { names: string; decides: boolean }) =>
        `Pada masa itu juga menjabat: ${p.names}.${p.decides ? ' Keduanya dapat memutus.' : ''} Centang bila memang diangkat bersamaan.`,
      submit: 'Angkat',
      done: (p: { name: string; office: string }) => `${p.name} diangkat: ${p.office}.`,
      nobody: 'Belum ada yang dapat diangkat',
      nobodyNext: (p: { role: string }) => `Undang dahulu orangnya dengan peran ${p.role}.`,
      invite: 'Undang orang',
      faults: {
        endFault: 'Hari terakhir harus sama dengan atau sesudah hari mulai.',
        'not-candidate': 'Orang ini tidak dapat diangkat lagi. Pilih orang lain.',
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
      lede: 'Who holds which office, and since when. A decision is signed by the holder of an office, not by an account.',
      who: 'The technical administrator appoints the Bupati, the Wakil Bupati and the Sekda; the secretariat appoints the others. Everybody in the secretariat’s rooms may see this list.',
      add: 'Add an office',
      change: 'Change',
      changeOf: (p) => `Change the office ${p.office}`,
      search: 'Name of the office, agency or holder',
      filter: 'Search',
      filterLabel: 'Filter the offices',
      group: 'Group',
      state: 'State',
      all: 'All',
      vacant: 'Vacant now',
      total: (p) => counted(p.count, 'office', 'offices'),
      noMatch: 'Nothing matches',
      noMatchNext: 'Change the words or the filters.',
      clear: 'Clear the filters',
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
      endWordsOther: (p) =>
        `Once it has ended, ${p.name} is no longer on record as the holder of this office. To hold it again, a new appointment is needed.`,
      cancel: 'Take back',
      cancelOf: (p) => `Take back the appointment of ${p.name}`,
      cancelTitle: 'Take the appointment back?',
      cancelWords: (p) =>
        `${p.name} will not take office. The term that is taken back: ${p.term}. The appointment disappears from the list; the audit trail keeps it.`,
      cancelSend: 'Yes, take it back',
      ended: (p) => `The term of ${p.name} has ended.`,
      endedDetail: 'No further decisions can be made with it. Those already made stand.',
      staysListed: 'It stays on record as an earlier term.',
      cancelled: (p) => `The appointment of ${p.name} is taken back.`,
      besideTitle: 'A definitive and an acting holder hold this office at the same time.',
      besideWords: 'Both can decide in its name. End one of the terms if that is not meant.',
      besideWordsOther: 'End one of the terms if that is not meant.',
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
    office: {
      new: 'Add an office',
      newLede: 'An added office is vacant until somebody is appointed.',
      kind: 'Kind of office',
      agency: 'Agency',
      agencyHint: 'For a camat choose the kecamatan.',
      chooseAgency: 'Choose an agency',
      name: 'Name of the office',
      nameHint: 'As in the letter of appointment, for example “Kepala Bidang Kesehatan Masyarakat”.',
      superior: 'Office above it',
      superiorHint:
        'Its kind is usually enough: divisions and UPT come under the head of their agency; heads of agencies and camat under the Sekda.',
      byKind: 'As its kind says',
      add: 'Add the office',
      added: (p) => `${p.name} is added. Nobody holds it yet.`,
      change: (p) => `Change ${p.office}`,
      changeLede: (p) => [p.kind, p.agency].filter((part) => part !== '').join(', '),
      namesStand: 'A new name also shows on decisions and terms that are there already.',
      save: 'Save the changes',
      saved: (p) => `${p.name} is saved.`,
      same: (p) => `Nothing has changed about ${p.name}.`,
      close: 'Close the office',
      closeTitle: (p) => `Close ${p.office}?`,
      closeWords:
        'A closed office leaves the list and cannot be filled any more. Terms that are over stay on record. If it is added again later, it is opened again.',
      closeSend: 'Yes, close this office',
      closed: (p) => `${p.name} is closed.`,
      held: 'Somebody holds this office or is going to. End the term or take it back first, then close it.',
      closeStale:
        'This office was changed in another tab or by somebody else. What you see now is the newest; close it again if that is still meant.',
      stays: 'The Bupati, the Wakil Bupati and the Sekda cannot be closed.',
      faults: {
        'no-agency':
          'Choose an agency that fits: an OPD for its head, divisions and UPT; a kecamatan for a camat.',
        'no-area': 'The area of this kecamatan is not on record yet, so its camat cannot be added.',
        taken: 'This office is there already. Change or fill the one that is there.',
        'same-name': 'This agency already has an office of that name.',
        'no-superior': 'That office is closed by now. Choose another one.',
        circle: 'That office stands below this one. Choose another one.',
      },
      stale: (p) =>
        `While you were writing, this office was changed in another tab or by somebody else: now “${p.name}”, under ${p.superior}. What you wrote still stands below; save again if it is right.`,
    },
    appoint: {
      title: (p) => `Appoint ${p.office}`,
      lede: 'It holds from the next request on; there is no need to sign in again.',
      person: 'Person',
      personHint: (p) => `Those to choose from hold the role ${p.role}.`,
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
        `At that time it is also held by: ${p.names}.${p.decides ? ' Both can decide.' : ''} Tick it if that is meant.`,
      submit: 'Appoint',
      done: (p) => `${p.name} is appointed: ${p.office}.`,
      nobody: 'There is nobody to appoint yet',
      nobodyNext: (p) => `First invite the person with the role ${p.role}.`,
      invite: 'Invite someone',
      faults: {
        endFault: 'The last day is the first one or a later one.',
        'not-candidate': 'This person can no longer be appointed. Choose another one.',
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
