FROM rust:1-bookworm AS builder
WORKDIR /build
COPY . .
# pg-tls builds OpenSSL for libpq, with the perl and make that this image has. The caches keep the
# dependencies from being built again, so the binary has to be copied out of them.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target,sharing=locked \
    cargo build --release --locked --features pg-tls \
    && cp target/release/folkmoot /usr/local/bin/folkmoot

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --home-dir /data --shell /usr/sbin/nologin folkmoot \
    && install --directory --owner=folkmoot --group=folkmoot --mode=750 /data
COPY --from=builder /usr/local/bin/folkmoot /usr/local/bin/folkmoot

# By number, for Kubernetes cannot tell from a name that it is not root.
USER 10001
# The secret file, and the SQLite database if there is no DATABASE_URL.
WORKDIR /data
VOLUME /data

ENV FOLKMOOT_LISTEN=0.0.0.0:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["folkmoot", "health"]
ENTRYPOINT ["folkmoot"]
CMD ["serve"]
