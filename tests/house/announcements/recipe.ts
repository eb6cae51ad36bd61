import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Tree } from '../tree.ts'

export const NOUN = 'announcements'

const TEMPLATES = 'tests/house/announcements'

/** What is put into a file, right behind a line that is there. */
type Row = { behind: RegExp; text: string }

/** The steps of "How to add a noun" in app/README.md, for a noun with everything. */
const ROWS: Readonly<Record<string, Row>> = {
  'app/commands/import-rules.mjs': { behind: /^ {2}'decisions',\n/m, text: `  'announcements',\n` },
  'app/domain/access/permissions.ts': {
    behind: /^ {2}'audit\.read': .*\n/m,
    text: `  'announcement.read': allow('secretariat', 'admin'),\n`,
  },
  'app/jobs.server.ts': {
    behind: /^.* as activity .*\n/m,
    text: `export { jobs as announcements } from './domain/announcements/jobs.server.ts'\n`,
  },
  'app/glances.server.ts': {
    behind: /^\/\*\* .*\n/m,
    text: `export { glance as announcements } from './domain/announcements/glance.server.ts'\n`,
  },
  'app/turns.server.ts': {
    behind: /^\/\*\* .*\n/m,
    text: `export { turns as announcements } from './domain/announcements/turns.server.ts'\n`,
  },
  'app/mails.ts': { behind: /^\/\*\* .*\n/m, text: `export * from './domain/announcements/mails.ts'\n` },
  'app/paths.ts': {
    behind: /^ {2}audit: .*\n/m,
    text: `  announcements: () => '/pengumuman',\n  announcement: (id: string) => \`/pengumuman/\${part(id)}\`,\n`,
  },
  'app/routes.ts': {
    behind: /^ {2}route\('jejak', .*\n/m,
    text: `  route('pengumuman', 'routes/announcements/announcements.tsx'),
  route('pengumuman/:id', 'routes/announcements/announcement.tsx'),\n`,
  },
  'app/routes/root/navigation.ts': {
    behind: /^ {2}\{ label: \{ id: 'Beranda'.*\n/m,
    text: `  {
    label: { id: 'Pengumuman', en: 'Announcements' },
    icon: 'calendar',
    to: paths.announcements(),
    needs: 'announcement.read',
    daily: ['secretariat', 'admin'],
    spare: true,
  },\n`,
  },
  'tests/support/door-table.ts': {
    behind: /^ {2}jejak: .*\n/m,
    text: `  pengumuman: { get: OFFICE },
  'pengumuman/:id': {
    get: OFFICE,
    params: {
      id: ({ district }, data) =>
        data.announcement.create({
          data: { districtId: district.id, title: 'Satu', text: 'Isi.', beginsAt: new Date('2026-01-01') },
        }),
    },
  },\n`,
  },
  'prisma/schema.prisma': { behind: /^ {2}budgetWindows .*\n/m, text: '  announcements   Announcement[]\n' },
}

/** The project with the noun in it. */
export function withNoun(before: Tree): Tree {
  const after = new Map(before)
  for (const [name, { behind, text }] of Object.entries(ROWS)) {
    const file = before.get(name) ?? ''
    if (!behind.test(file)) throw new Error(`${name} has no line like ${behind.source}.`)
    after.set(
      name,
      file.replace(behind, (line) => line + text),
    )
  }
  const schema = after.get('prisma/schema.prisma') ?? ''
  after.set('prisma/schema.prisma', schema + template('schema.prisma.txt'))
  for (const place of ['domain', 'routes'])
    for (const name of readdirSync(path.join(TEMPLATES, place)))
      after.set(`app/${place}/${NOUN}/${name.replace(/\.txt$/, '')}`, template(`${place}/${name}`))
  return after
}

function template(name: string): string {
  return readFileSync(path.join(TEMPLATES, name), 'utf8')
}
