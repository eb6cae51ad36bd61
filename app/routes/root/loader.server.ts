import { data, type LoaderFunctionArgs } from '@remix-run/node'
import type { RootData, Theme } from '#app/components/layout/root-data.ts'
import { worksAs } from '#app/domain/access/asker.ts'
import { savesData } from '#app/domain/access/data-saver.server.ts'
import { toAsker } from '#app/domain/access/guard.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { env } from '#app/platform/env.server.ts'
import { takeToast } from '#app/platform/toast.server.ts'
import { initials } from '#app/domain/people/people.ts'
import { guideOf, navigationFor, roleLine } from './navigation.ts'

/** What every page knows: the person, her language and look, the rooms she may enter, the word of the last action. */
export async function rootLoader({ request, context }: LoaderFunctionArgs) {
  const [signedIn, { toast, clear }, dataSaver] = await Promise.all([
    context.signedIn(),
    takeToast(request),
    savesData({ request, context }),
  ])
  const common = { demo: env.mode === 'demo', toast, requestId: context.requestId }
  const headers = clear ? { 'Set-Cookie': clear } : undefined
  if (!signedIn) {
    const language = await visitorLanguage({ request, context })
    const nobody = {
      language,
      theme: 'system',
      dataSaver,
      person: null,
      nav: [],
      districtName: '',
    } as const
    return data<RootData>({ ...common, ...nobody, nav: [] }, { headers })
  }
  const { person } = signedIn
  const asker = toAsker(person)
  return data<RootData>(
    {
      ...common,
      language: asker.language,
      theme: themeOf(person.theme),
      dataSaver,
      person: {
        id: person.id,
        name: person.name,
        initials: initials(person.name),
        roleLine: roleLine(asker),
        guide: guideOf(asker),
        leader: worksAs(asker, ['leader']),
      },
      nav: navigationFor(asker),
      districtName: /^(?:Kabupaten|Kota) /.test(person.districtName)
        ? person.districtName
        : `Kabupaten ${person.districtName}`,
    },
    { headers },
  )
}

function themeOf(value: string): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}
