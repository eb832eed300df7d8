# One image for every service: which one it is, the command says (docker-compose.yml).
ARG NODE=26-trixie-slim

FROM node:${NODE} AS manifests
WORKDIR /app
COPY . .
# Only what `npm ci` reads, so that a change of code does not install everything again.
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

FROM node:${NODE} AS built
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN NX_DAEMON=false npm run build

FROM node:${NODE} AS libraries
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:${NODE}
ENV NODE_ENV=production UV_THREADPOOL_SIZE=8
WORKDIR /app
COPY --from=libraries /app ./
COPY --from=built /app/libs ./libs
COPY --from=built /app/services ./services
COPY --from=built /app/web/portal/dist ./web/portal/dist
COPY --from=built /app/web/console/dist ./web/console/dist
COPY --from=built /app/infra/local ./infra/local
# Volumes are made as their folders are: writable for who runs in here.
RUN install -d -o node -g node /files /checkpoints /demonstration
USER node
ENTRYPOINT ["node"]
