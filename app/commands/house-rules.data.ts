// What lint must refuse and what it must let be, and where: house-rules.test.ts asks it. `x` becomes a name of its own.

/** A text of which every line breaks one rule: in the places of `refused`, not in those of `letOff`. */
export type Case = { rule: string; lines: string[]; refused: string[]; letOff: string[] }

const WORKSHOP = ['app/routes/x.test.tsx', 'app/routes/x.prove.ts', 'tests/x.ts', 'app/commands/x.ts']

export const HOUSE: Case[] = [
  {
    rule: 'house(style)',
    lines: ['export const one = <p style={{ color: "red" }} />'],
    refused: ['app/routes/x.tsx', 'app/components/ui/x.tsx'],
    letOff: ['app/emails/x.tsx', 'tests/x.tsx'],
  },
  {
    rule: 'house(literal-spread)',
    lines: ['export const one = { ...{ a: 1 } }'],
    refused: ['app/routes/x.ts', 'app/emails/x.ts', 'prisma/x.ts', 'x.config.ts', 'tests/x.mjs', ...WORKSHOP],
    letOff: [],
  },
  {
    rule: 'house(literal-spread)',
    lines: ['const rest = { a: 1 }', 'export const one = { ...rest }'],
    refused: [],
    letOff: ['app/routes/x.ts', ...WORKSHOP],
  },
  {
    rule: 'house(interface)',
    lines: ['export interface One { one: number }'],
    refused: ['app/routes/x.ts', 'prisma/x.ts'],
    letOff: WORKSHOP,
  },
  {
    rule: 'house(interface)',
    lines: ["declare module 'lucia' { interface Register { one: number } }"],
    refused: [],
    letOff: ['app/platform/x.ts'],
  },
  {
    rule: 'house(form)',
    lines: [
      "import { Form as Other, useSubmit as send } from '@remix-run/react'",
      "import * as remix from '@remix-run/react'",
      "export { Form } from '@remix-run/react'",
      "export * from '@remix-run/react'",
      'export const one = <form />',
      'export const two = <remix.Form />',
    ],
    refused: ['app/routes/x.tsx', 'app/emails/x.tsx', 'app/components/ui/x.tsx', 'app/platform/x.tsx'],
    letOff: ['app/components/ui/form.tsx', 'tests/x.tsx'],
  },
  {
    rule: 'house(form)',
    lines: ["export { Link } from '@remix-run/react'", 'export const one = <fieldset />'],
    refused: [],
    letOff: ['app/routes/x.tsx'],
  },
  {
    rule: 'house(html)',
    lines: ['export const one = <p dangerouslySetInnerHTML={{ __html: "" }} />'],
    refused: ['app/routes/x.tsx', 'app/components/blocks/x.tsx', 'app/emails/x.tsx'],
    letOff: ['app/components/prose.tsx', 'app/components/blocks/reading-news.tsx', 'tests/x.tsx'],
  },
  {
    rule: 'house(env)',
    lines: ['export const one = process.env.ONE'],
    refused: ['app/routes/x.ts', 'app/platform/x.ts', 'app/domain/x.ts'],
    letOff: ['app/platform/env.server.ts', 'prisma/x.ts', 'x.config.ts', ...WORKSHOP],
  },
  {
    rule: 'house(fetch)',
    lines: ["export const one = await fetch('/')"],
    refused: ['app/routes/x.ts', 'app/domain/x.ts', 'app/emails/x.ts', 'prisma/x.ts'],
    letOff: ['app/platform/x.ts', 'app/platform/data/x.ts', ...WORKSHOP],
  },
  {
    rule: 'house(clock)',
    lines: ['export const one = new Date()', 'export const two = Date.now()'],
    refused: ['app/domain/x.ts', 'app/domain/teams/x.ts'],
    letOff: ['app/routes/x.ts', 'app/platform/x.ts', 'prisma/x.ts', 'app/domain/x.test.ts'],
  },
  {
    rule: 'house(clock)',
    lines: ['export const one = new Date(0)'],
    refused: [],
    letOff: ['app/domain/x.ts'],
  },
  {
    rule: 'house(database)',
    lines: ["import { PrismaClient } from '@prisma/client'"],
    refused: ['app/routes/x.ts', 'app/domain/x.ts', 'app/platform/x.ts'],
    letOff: ['app/platform/data/db.server.ts', 'prisma/x.ts', ...WORKSHOP],
  },
  {
    rule: 'house(lucia)',
    lines: ["import { Lucia } from 'lucia'", "export { Lucia } from 'lucia'", "export * from 'lucia'"],
    refused: ['app/routes/x.ts', 'app/domain/x.ts', 'app/platform/x.ts', 'prisma/x.ts'],
    letOff: ['app/platform/session.server.ts', ...WORKSHOP],
  },
  {
    rule: 'house(icons)',
    lines: ["import { Sun } from 'lucide-react'"],
    refused: ['app/routes/x.ts', 'app/components/ui/x.ts', 'app/components/ui/icons.tsx', 'prisma/x.ts'],
    letOff: WORKSHOP,
  },
  {
    rule: 'house(assertion-says-why)',
    lines: ['export const one = JSON.parse("1") as number'],
    refused: ['app/routes/x.ts', 'app/domain/x.ts', 'prisma/x.ts'],
    letOff: WORKSHOP,
  },
  {
    rule: 'house(assertion-says-why)',
    lines: [
      'export const one = JSON.parse("1") as number // a number, see there',
      'export const two = [1] as const',
    ],
    refused: [],
    letOff: ['app/routes/x.ts'],
  },
]

/** One rule of each kind that is loaded in its own way: from oxlint, with types, from a plugin, and for comments. */
export const LENT: Case[] = [
  {
    rule: 'eslint(no-console)',
    lines: ['console.log(1)'],
    refused: ['app/x.ts'],
    letOff: ['prisma/x.ts', ...WORKSHOP],
  },
  {
    rule: 'typescript(no-floating-promises)',
    lines: ['Promise.resolve(1)'],
    refused: ['app/x.ts', 'prisma/x.ts', 'tests/x.ts', 'app/commands/x.ts'],
    letOff: ['tests/x.mjs'],
  },
  {
    rule: 'typescript(no-unsafe-assignment)',
    lines: ['export const one: number = JSON.parse("1")'],
    refused: ['app/x.ts', 'prisma/x.ts'],
    letOff: WORKSHOP,
  },
  {
    rule: 'typescript(no-unnecessary-condition)',
    lines: ['export const one = (text: string) => text?.length'],
    refused: ['app/x.ts', 'tests/x.ts'],
    letOff: [],
  },
  {
    rule: 'regexp(no-super-linear-backtracking)',
    lines: ['export const one = /^(?:a+)+$/'],
    refused: ['app/x.ts', 'tests/x.ts', 'tests/x.mjs'],
    letOff: [],
  },
  {
    rule: 'regexp(no-super-linear-move)',
    lines: ['export const one = /a*b/'],
    refused: ['app/x.ts'],
    letOff: ['tests/x.mjs'],
  },
  {
    rule: '',
    lines: ['// oxlint-disable-next-line no-console'],
    refused: ['app/x.ts', 'tests/x.ts'],
    letOff: [],
  },
]
