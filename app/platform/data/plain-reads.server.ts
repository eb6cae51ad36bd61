import type { ArgType, SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** Our own SQL says with its values what it means; Prisma's types of them say nothing more. */
const ANY: ArgType = { scalarType: 'unknown', arity: 'scalar' }

type Row = Record<string, unknown>

/**
 * Lets plain SQL go straight to the driver that Prisma's client uses: what the client does on the way takes longer than
 * most of our statements take to run. Values come as the driver has them: a date is its text, a count of PostgreSQL's a
 * text, JSON too; whoever asks reads each row by a schema.
 */
export function plainReads(factory: SqlDriverAdapterFactory, connect: () => Promise<unknown>) {
  let driver: SqlDriverAdapter | null = null
  const open = factory.connect.bind(factory)
  Object.assign(factory, {
    async connect() {
      const opened = await open()
      const dispose = opened.dispose.bind(opened)
      driver = Object.assign(opened, {
        dispose() {
          driver = null
          return dispose()
        },
      })
      return driver
    },
  })
  return async function read(sql: string, values: unknown[]): Promise<Row[]> {
    if (driver === null) await connect()
    if (driver === null) throw new Error('Prisma opens its connection in another way now.')
    const { columnNames, rows } = await driver.queryRaw({
      sql,
      args: values,
      argTypes: values.map(() => ANY),
    })
    return rows.map((row) => {
      const named: Row = {}
      for (const [index, name] of columnNames.entries()) named[name] = row[index]
      return named
    })
  }
}
