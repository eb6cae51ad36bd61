import { texts } from './texts.ts'

/** Error pages: what happened, what is safe, what to do next. */
export const errorTexts = texts({
  id: {
    notFound: {
      title: 'Halaman tidak ditemukan',
      happened: 'Alamat ini tidak ada, sudah dipindahkan, atau bukan untuk akun Anda.',
      safe: 'Tidak ada yang hilang atau berubah.',
      next: 'Periksa alamatnya, atau mulai lagi dari Beranda.',
    },
    forbidden: {
      title: 'Tidak dapat dibuka dari sini',
      happened: 'Permintaan ini ditolak karena tidak datang dari halaman AKSIS atau hak akun Anda berubah.',
      safe: 'Tidak ada yang dikirim atau diubah.',
      next: 'Kembali ke Beranda, lalu ulangi dari halamannya. Bila tetap tertolak, hubungi sekretariat.',
    },
    /** Seen by either of two people on one phone: names nobody. */
    somebodyElse: {
      title: 'Halaman ini milik orang lain',
      happened:
        'Halaman yang baru dikirim dibuka oleh orang lain, yang masuk di peramban ini sebelumnya. Sekarang akun yang masuk di sini bukan miliknya.',
      safe: 'Tidak ada yang disimpan dan tidak ada yang dikirim.',
      next: 'Halaman itu milik Anda? Keluarkan dulu akun yang sedang masuk, masuk sebagai diri Anda sendiri, lalu tulis dan kirim lagi.',
      signIn: 'Masuk sebagai saya sendiri',
    },
    badRequest: {
      title: 'Kiriman tidak dapat dibaca',
      happened: 'Isi yang diterima server tidak lengkap atau tidak sesuai bentuknya.',
      safe: 'Tidak ada yang disimpan dari kiriman ini. Data sebelumnya tetap ada.',
      next: 'Kembali ke halaman tadi, muat ulang, lalu kirim sekali lagi.',
    },
    method: {
      title: 'Cara membuka ini tidak berlaku',
      happened: 'Alamat ini hanya menerima kiriman dari formulirnya.',
      safe: 'Tidak ada yang diubah.',
      next: 'Mulai lagi dari Beranda.',
    },
    tooLarge: {
      title: 'Kiriman terlalu besar',
      happened: 'Berkas atau isian melebihi batas yang dapat diterima.',
      safe: 'Tidak ada yang disimpan dari kiriman ini. Data sebelumnya tetap ada.',
      next: 'Perkecil berkasnya, lalu kirim lagi. Batasnya tertulis di dekat tombol unggah.',
    },
    tooMany: {
      title: 'Terlalu banyak percobaan',
      happened: 'Untuk menjaga keamanan akun, percobaan berikutnya ditahan sebentar.',
      safe: 'Data Anda aman.',
      next: 'Tunggu beberapa menit, lalu coba lagi.',
      nextAfter: (p: { minutes: number }) =>
        `Coba lagi ${p.minutes} menit lagi. Sebelum itu setiap percobaan ditolak.`,
    },
    unavailable: {
      title: 'Sedang tidak dapat melayani',
      happened: 'Server sedang sibuk atau sedang dirawat.',
      safe: 'Yang sudah berstatus “Tersimpan di server” atau “Terkirim” tetap aman.',
      next: 'Tunggu satu menit, lalu muat ulang halaman ini.',
    },
    notStored: {
      title: 'Belum tersimpan',
      happened: 'Server sedang tidak bisa menyimpan. Yang baru Anda kirim belum tersimpan.',
      safe: 'Yang sudah berstatus “Tersimpan di server” atau “Terkirim” tetap aman.',
      next: 'Tunggu sebentar, lalu coba lagi. Isian Anda juga masih ada di halaman sebelumnya: tekan tombol Kembali.',
    },
    unexpected: {
      title: 'Ada yang salah di pihak kami',
      happened: 'Halaman ini gagal dibuat. Kejadiannya sudah tercatat.',
      safe: 'Yang sudah berstatus “Tersimpan di server” atau “Terkirim” tetap aman.',
      next: 'Muat ulang halaman. Bila terulang, kirim nomor di bawah ini ke sekretariat.',
    },
    labels: { happened: 'Yang terjadi', safe: 'Yang aman', next: 'Yang dapat dilakukan' },
    number: 'Nomor kejadian',
    again: 'Coba lagi',
    toHome: 'Ke Beranda',
    toHelp: 'Bantuan',
  },
  en: {
    notFound: {
      title: 'Page not found',
      happened: 'This address does not exist, has moved, or is not for your account.',
      safe: 'Nothing was lost or changed.',
      next: 'Check the address, or start again from Home.',
    },
    forbidden: {
      title: 'This cannot be opened from here',
      happened:
        'The request was refused: it did not come from an AKSIS page, or your account’s rights have changed.',
      safe: 'Nothing was sent or changed.',
      next: 'Go to Home and try again from the page itself. If it is still refused, ask the secretariat.',
    },
    somebodyElse: {
      title: 'This page belongs to somebody else',
      happened:
        'The page that was just sent was opened by somebody else, who was signed in here before. The account signed in now is not theirs.',
      safe: 'Nothing was stored and nothing was sent.',
      next: 'Is it your page? Sign the present account out, sign in as yourself, then write and send it again.',
      signIn: 'Sign in as myself',
    },
    badRequest: {
      title: 'What was sent could not be read',
      happened: 'The server received something incomplete or in the wrong shape.',
      safe: 'Nothing of it was saved. What was there before is still there.',
      next: 'Go back to the page, reload it, and send once more.',
    },
    method: {
      title: 'This address does not work that way',
      happened: 'It only accepts what its own form sends.',
      safe: 'Nothing was changed.',
      next: 'Start again from Home.',
    },
    tooLarge: {
      title: 'Too large to send',
      happened: 'The file or the text is above the limit.',
      safe: 'Nothing of it was saved. What was there before is still there.',
      next: 'Make the file smaller and send it again. The limit stands next to the upload button.',
    },
    tooMany: {
      title: 'Too many attempts',
      happened: 'To keep the account safe, further attempts are held back for a moment.',
      safe: 'Your data is safe.',
      next: 'Wait a few minutes, then try again.',
      nextAfter: (p) =>
        `Try again in ${p.minutes} ${p.minutes === 1 ? 'minute' : 'minutes'}. Until then every attempt is refused.`,
    },
    unavailable: {
      title: 'Not available right now',
      happened: 'The server is busy or under maintenance.',
      safe: 'Whatever says “Saved on the server” or “Sent” is safe.',
      next: 'Wait a minute, then reload this page.',
    },
    notStored: {
      title: 'Not saved yet',
      happened: 'The server cannot save anything right now. What you have just sent is not saved.',
      safe: 'Whatever says “Saved on the server” or “Sent” is safe.',
      next: 'Wait a moment, then try again. What you typed is also still on the page before: press Back.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      happened: 'This page could not be made. The event has been recorded.',
      safe: 'Whatever says “Saved on the server” or “Sent” is safe.',
      next: 'Reload the page. If it happens again, send the number below to the secretariat.',
    },
    labels: { happened: 'What happened', safe: 'What is safe', next: 'What you can do' },
    number: 'Event number',
    again: 'Try again',
    toHome: 'To Home',
    toHelp: 'Help',
  },
})
