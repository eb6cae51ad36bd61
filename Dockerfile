# Two package trees: one with everything, to build; one with the few that the build does not carry inside, to run.
FROM node:20-bookworm-slim AS build
WORKDIR /aksis
# better-sqlite3 compiles itself when its ready-made program cannot be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
# The native schema engine is never used; naming any program keeps Prisma from fetching it.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node app/commands/build.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /aksis
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 AKSIS_MODE=production PORT=3000 DATA_DIR=/data LOG_LEVEL=info
COPY --from=build /aksis/package.json /aksis/LICENSE ./
COPY --from=build /aksis/node_modules node_modules
COPY --from=build /aksis/build build
COPY --from=build /aksis/content content
COPY --from=build /aksis/prisma/migrations prisma/migrations
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "require('node:http').get({ port: process.env.PORT, path: '/sehat', headers: { host: new URL(process.env.AKSIS_ORIGIN).host } }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
# Node itself, not npm: it hears the signal to stop and closes its books.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=4", "--max-old-space-size=256", "build/server/index.js"]
