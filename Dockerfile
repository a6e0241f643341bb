# The hub as one image: built with Maven, run on a JRE as an ordinary user.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY src ./src
COPY schemas ./schemas
COPY docs/errors.yaml ./docs/errors.yaml
RUN mvn -q -B -ntp -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /hub hub
WORKDIR /hub
COPY --from=build /src/target/hub.jar ./hub.jar
COPY routes ./routes
COPY schemas ./schemas
COPY connectors ./connectors
COPY agreements ./agreements
RUN mkdir /hub/data && chown hub:hub /hub/data
USER hub
VOLUME /hub/data
EXPOSE 5671 8080 8443 2222
ENTRYPOINT ["java", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-Dhub.launcher.home=/hub", "-jar", "/hub/hub.jar"]
CMD ["serve", "--data", "/hub/data"]
