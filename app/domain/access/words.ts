import { texts } from '#app/i18n/texts.ts'

/** The names of the roles. */
export const roleWords = texts({
  id: {
    participant: 'Peserta',
    trainer: 'Pelatih',
    secretariat: 'Sekretariat AKSIS',
    reviewer: 'Penelaah',
    leader: 'Pimpinan',
    aide: 'Ajudan',
    opd: 'PIC perangkat daerah',
    steward: 'Walidata',
    auditor: 'Inspektorat',
    admin: 'Administrator teknis',
  },
  en: {
    participant: 'Participant',
    trainer: 'Trainer',
    secretariat: 'AKSIS secretariat',
    reviewer: 'Reviewer',
    leader: 'Leader',
    aide: 'Aide',
    opd: 'Agency contact',
    steward: 'Data steward',
    auditor: 'Inspectorate',
    admin: 'Technical administrator',
  },
})
