import { deflateSync } from 'node:zlib'
import { caseFile } from '#tests/support/cases.ts'
import { objectList, pdfFile } from '#tests/support/pdf.ts'
import type { Refused } from './refused.ts'

const ALERT = '<< /S /JavaScript /JS (app.alert\\(1\\);) >>'
const CALCULATE = '<< /S /JavaScript /JS (AFSimple_Calculate\\("SUM", new Array\\("a"\\)\\);) >>'
const LAUNCH = '<< /S /Launch /F (cmd.exe) >>'
const OPENS = { catalog: '/OpenAction 20 0 R' }

const hex = (bytes: Buffer) => Buffer.from(`${deflateSync(bytes).toString('hex')}>`)

/** A list whose check sum is wrong: readers take what stands before it. */
function damaged(bytes: Buffer): Buffer {
  const packed = deflateSync(bytes)
  packed.writeUInt32BE(0, packed.length - 4)
  return packed
}

/** PDFs, by what is said of them; the first of each kind is the one that people complained of. */
export const REFUSED_PDF: readonly Refused[] = [
  {
    fault: { code: 'pdfLocked' },
    says: ['meminta sandi', 'asks for a password'],
    files: [
      ...['rc4-40', 'rc4-128', 'aes-128', 'aes-256-r5', 'aes-256'].map((kind): Refused['files'][number] => [
        'surat.pdf',
        () => caseFile(`locked/asks-${kind}.pdf`),
      ]),
      ['surat.pdf', () => pdfFile({ trailer: '/Encrypt << /Filter /Adobe.PubSec /V 4 >>' })],
      ['surat.pdf', () => pdfFile({ trailer: '/Encrypt 77 0 R' })],
      ['surat.pdf', () => pdfFile({ trailer: '/Encrypt << /Filter /Standard /V 5 /R 6 /U () >>' })],
    ],
  },
  {
    fault: { code: 'pdfScript' },
    says: ['menjalankan program (JavaScript)', 'runs a program (JavaScript)'],
    files: [
      ['jalan.pdf', () => pdfFile({ catalog: `/OpenAction ${ALERT}` })],
      ['jalan.pdf', () => pdfFile({ catalog: '/OpenAction 10 0 R', objects: [ALERT] })],
      [
        'jalan.pdf',
        () => pdfFile({ catalog: `/OpenAction ${ALERT.replace('/JavaScript', '/J#61va#53cript')}` }),
      ],
      ['jalan.pdf', () => pdfFile({ catalog: `/AA << /WC ${ALERT} >> /AcroForm << /Fields [] >>` })],
      ['jalan.pdf', () => pdfFile({ catalog: `/OpenAction << /S % di sini\n/JavaScript /JS 10 0 R >>` })],
      [
        'jalan.pdf',
        () => pdfFile({ catalog: '/Names << /JavaScript << /Names [(a) 10 0 R] >> >>', objects: [ALERT] }),
      ],
      [
        'jalan.pdf',
        () => pdfFile({ objects: [`<< /Type /Page /AA << /O ${ALERT} >> >>`], catalog: '/AcroForm 9 0 R' }),
      ],
      ['film.pdf', () => pdfFile({ objects: ['<< /S /Rendition /OP 0 /JS (app.alert\\(1\\);) >>'] })],
      ['daftar.pdf', () => caseFile('lists/script.pdf')],
      ['daftar.pdf', () => caseFile('lists/tree.pdf')],
      ['daftar.pdf', () => pdfFile({ ...OPENS, lists: [objectList([[20, ALERT]])] })],
      ['daftar.pdf', () => pdfFile({ ...OPENS, lists: [objectList([[20, ALERT]], { pack: damaged })] })],
      [
        'daftar.pdf',
        () => pdfFile({ ...OPENS, lists: [objectList([[20, ALERT]], { says: '', pack: (b) => b })] }),
      ],
      [
        'daftar.pdf',
        () =>
          pdfFile({
            lists: [
              objectList([
                [19, '(x)'],
                [20, ALERT.replace('JavaScript', '#4aavaScript')],
              ]),
            ],
          }),
      ],
      ['sandi.pdf', () => caseFile('locked/restricts-script-rc4-128.pdf')],
      ['sandi.pdf', () => caseFile('locked/restricts-script-aes-128.pdf')],
      ['sandi.pdf', () => caseFile('locked/restricts-script-aes-256.pdf')],
    ],
  },
  {
    fault: { code: 'pdfForm' },
    says: ['formulir berhitung', 'form that calculates'],
    files: [
      ['formulir.pdf', () => caseFile('media/16-form-that-calculates.pdf')],
      ['formulir.pdf', () => caseFile('lists/form.pdf')],
      [
        'formulir.pdf',
        () =>
          pdfFile({
            catalog: '/AcroForm << /Fields [10 0 R] >>',
            objects: ['<< /FT /Tx /AA << /K 11 0 R /F 11 0 R >> >>', CALCULATE],
          }),
      ],
      [
        'formulir.pdf',
        () =>
          pdfFile({ catalog: '/OpenAction [3 0 R /Fit] /AcroForm << /CO [10 0 R] >>', objects: [CALCULATE] }),
      ],
      ['formulir.pdf', () => pdfFile({ catalog: '/AcroForm << /XFA [(template) 10 0 R] >>' })],
    ],
  },
  {
    fault: { code: 'pdfLaunch' },
    says: ['membuka program', 'open a program'],
    files: [
      ['buka.pdf', () => pdfFile({ catalog: `/OpenAction ${LAUNCH}` })],
      [
        'buka.pdf',
        () => pdfFile({ objects: [`<< /Subtype /Link /A ${LAUNCH.replace('Launch', 'L#61unch')} >>`] }),
      ],
      ['buka.pdf', () => caseFile('lists/launch.pdf')],
      ['buka.pdf', () => pdfFile({ ...OPENS, lists: [objectList([[20, LAUNCH]])] })],
      ['buka.pdf', () => caseFile('locked/restricts-launch-aes-256.pdf')],
    ],
  },
  {
    fault: { code: 'pdfBuilt' },
    says: ['Susunan PDF ini tidak lazim', 'built unusually'],
    files: [
      [
        'daftar.pdf',
        () =>
          pdfFile({
            ...OPENS,
            lists: [objectList([[20, ALERT]], { says: '/Filter [/AHx /Fl]', pack: hex })],
          }),
      ],
      [
        'daftar.pdf',
        () => pdfFile({ lists: [objectList([[20, ALERT]], { pack: () => Buffer.from('rusak') })] }),
      ],
      ['daftar.pdf', () => pdfFile({ lists: [objectList([[20, ' '.repeat(20_000_000)]])] })],
    ],
  },
  {
    fault: { code: 'pdfJunk' },
    says: ['di depan awal PDF', 'before the beginning'],
    files: [
      ['surel.pdf', () => caseFile('media/15-junk-before-header.pdf')],
      ['surel.pdf', () => Buffer.concat([Buffer.from('\r\n'), pdfFile()])],
      ['surel.pdf', () => Buffer.concat([Buffer.from('\ufeff'), pdfFile()])],
      ['surel.pdf', () => Buffer.concat([Buffer.from('x'.repeat(900)), pdfFile()])],
    ],
  },
]
