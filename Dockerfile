# Built and started by the npm scripts that `npm test` runs; the finished image holds no compiler, no tests and no npm cache.
FROM node:24-bookworm-slim AS build
WORKDIR /wheelhouse
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 WHEELHOUSE_CONFIG=/etc/wheelhouse/wheelhouse.yaml
WORKDIR /wheelhouse
COPY --from=build --chown=root:root /wheelhouse/package.json ./
COPY --from=build --chown=root:root /wheelhouse/node_modules ./node_modules
COPY --from=build --chown=root:root /wheelhouse/dist ./dist
# The embedded store is all that is written, under /wheelhouse/data: the rest may be read-only.
RUN install -d -o node -g node -m 700 data
VOLUME /wheelhouse/data
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As PID 1 it gets SIGTERM itself, and leaves in good order within 20 seconds.
CMD ["node", "dist/server/start.js"]
