# Node 24 for Vaadin's bundler
FROM node:24-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
# CI: the npm lock is taken as it is
RUN CI=true ./run --build \
    && java -Djarmode=tools -jar target/mixture-lab.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --no-create-home mixturelab \
    && install --directory --owner=mixturelab --group=mixturelab /data
WORKDIR /app
# what changes least comes first, so that a new version is a small layer
COPY java.options ./
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

USER mixturelab
ENV MIXTURELAB_DATA=/data
VOLUME /data
EXPOSE 8080
# bash talks HTTP by itself; the image has no curl to rely on
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "@java.options", "-XX:MaxRAMPercentage=75", "-jar", "mixture-lab.jar"]
