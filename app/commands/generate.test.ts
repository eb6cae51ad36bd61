import { expect, test } from 'vitest'
import { schemaFor } from './generate.mjs'

const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "../elsewhere"
}

datasource db {
  provider = "sqlite"
}

model Note {
  provider String @default("sqlite")
}
`

test('changes only the generator and the line of the provider', () => {
  const postgresql = schemaFor(SCHEMA, 'postgresql')
  expect(postgresql).toContain('datasource db {\n  provider = "postgresql"\n}')
  expect(postgresql).toContain('provider String @default("sqlite")')
  expect(postgresql).not.toContain('../elsewhere')
  expect(schemaFor(SCHEMA, 'sqlite')).toBe(postgresql.replace('"postgresql"', '"sqlite"'))
})
