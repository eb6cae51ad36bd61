import { beforeAll, expect, test } from 'vitest'
import { ROLES } from '#app/domain/access/roles.ts'
import { speaksTo } from '#app/domain/content/guide-roles.ts'
import { guides } from '#app/domain/content/guides.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { reader } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'
import * as home from './home.tsx'
import { quietTexts } from './quiet-texts.ts'

const AT_WORK = ROLES.filter((role) => role !== 'participant')
const BUTTON = { id: 'Baca panduan peran Anda', en: 'Read the guide for your role' }

// They belong to the installation, and to trainers and the administrator they are a turn.
beforeAll(async () => {
  await db.contentFault.deleteMany()
})

test.each(AT_WORK)(
  'a quiet Beranda says to %s what will wait and what brings it, in both languages',
  async (role) => {
    const world = await createWorld()
    // Without one the secretariat is asked for it.
    const closesAt = new Date(Date.now() + 30 * DAY)
    await db.budgetWindow.create({
      data: { districtId: world.district.id, code: 'RKPD', name: 'RKPD contoh', closesAt },
    })
    const { personId } = await db.roleHolding.findFirstOrThrow({
      where: { districtId: world.district.id, role },
    })
    for (const language of ['id', 'en'] as const) {
      await db.person.update({ where: { id: personId }, data: { language } })
      const { html } = await (await reader(personId)).open({ screen: home, path: '' })
      expect(html).toContain(quietTexts[language][role])
      const slug = /href="\/panduan\/([a-z-]+)"[^>]*>(?:<[^>]*>)*([^<]+)/.exec(html)
      expect(slug?.[2]).toBe(BUTTON[language])
      const guide = (await guides(language)).find((one) => one.slug === slug?.[1])
      // The guide of this very role, in her language.
      expect(speaksTo(guide?.slug ?? '', [{ role }])).toBe(true)
      expect(guide?.language).toBe(language)
    }
  },
)

test('no two roles are told the same, and whoever only learns is led to her lessons instead', async () => {
  for (const language of ['id', 'en'] as const)
    expect(new Set(Object.values(quietTexts[language])).size).toBe(AT_WORK.length)
  const world = await createWorld()
  const ana = await world.person('Ana Baru', 'participant', { cohortId: world.cohort.id })
  const { html } = await (await reader(ana.id)).open({ screen: home, path: '' })
  expect(html).not.toContain(`href="${paths.help()}/`)
})
