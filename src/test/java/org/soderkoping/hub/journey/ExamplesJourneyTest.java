package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.journey.SharedHub.Running;

/** The clients of examples/ run as they stand, where python3-zeep, python3-qpid-proton and sftp are installed. */
@ExtendWith(SharedHub.class)
class ExamplesJourneyTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final int MOST_LINES = 60;

    private record Outcome(int exit, String out) {}

    @ParameterizedTest
    @ValueSource(strings = {"Soap11", "Soap12"})
    void soap(String port, Running running) throws Exception {
        assumeInstalled("python3-zeep", PYTHON, "-c", "import zeep");
        var good = python(running, "sender_soap.py", "EE-PPA/asylum-registration", "ex-" + port, ee("01-single"), port);
        assertThat(good.out()).contains("VALID");
        assertThat(good.exit()).isZero();
        assertThat(python(running, "sender_soap.py", "EE-PPA/status", "ex-" + port)
                        .out())
                .contains("VALID");
        var bad =
                python(running, "sender_soap.py", "EE-PPA/asylum-registration", "ex-bad" + port, ee("11-birth"), port);
        assertThat(bad.out()).contains("SK-3101", "/taotlused/taotlus[1]/taotleja/synniaeg");
        assertThat(bad.exit()).isEqualTo(1);
    }

    @Test
    void sftp(Running running) throws Exception {
        assumeInstalled("openssh-client", "ssh", "-V");
        var good = run(running, "examples/sender_sftp.sh", "BY-DCM", "asylum-registration", by("01-batch"), "ex1.xml");
        assertThat(good.out()).contains("<recordsAccepted>2<");
        assertThat(good.exit()).isZero();
        var bad = run(running, "examples/sender_sftp.sh", "BY-DCM", "asylum-registration", by("12-good"), "ex2.xml");
        assertThat(bad.out()).contains("SK-3103", "БР-2026-0412", "<line>44</line><column>7</column>");
        assertThat(bad.exit()).isEqualTo(1);
    }

    @Test
    void queueAndSubscriber(Running running) throws Exception {
        assumeInstalled("python3-qpid-proton", PYTHON, "-c", "import proton");
        Path file = Files.write(running.hub().data.resolve("ex-ua.xml"), People.ukrainian("EX-UA-1"));
        var sent = python(running, "sender_amqp.py", "UA-DMS/asylum-registration", "ex-ua", file.toString());
        assertThat(sent.out()).contains("<level>VALID</level>");
        assertThat(sent.exit()).isZero();
        var read = python(running, "subscriber.py", SharedHub.UNREAD, "asylum", "3");
        assertThat(read.out()).contains("EX-UA-1");
        assertThat(read.exit()).isZero();
        var refused = python(running, List.of("HUB_QUEUE=sk.out.LT.asylum"), "subscriber.py", "LV", "asylum", "3");
        assertThat(refused.out()).contains("amqp:unauthorized-access");
        assertThat(refused.exit()).isEqualTo(6);
        var heard = python(running, "sender_amqp.py", "UA-DMS/levels");
        assertThat(heard.out()).contains("ex-ua", "PROCESSED");
    }

    @Test
    void noneIsLongerThanAScreen() throws IOException {
        try (var examples = Files.list(Path.of("examples"))) {
            for (Path example : examples.toList()) {
                assertThat(Files.readAllLines(example)).as(example.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    private static Outcome python(Running running, String script, String... arguments) throws Exception {
        return python(running, List.of(), script, arguments);
    }

    private static Outcome python(Running running, List<String> more, String script, String... arguments)
            throws Exception {
        var command = Stream.concat(Stream.of("env"), more.stream());
        command = Stream.concat(command, Stream.of(PYTHON, "examples/" + script));
        return run(running, Stream.concat(command, Stream.of(arguments)).toArray(String[]::new));
    }

    private static Outcome run(Running running, String... command) throws Exception {
        var hub = running.hub();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUB_KEYS", hub.keys().folder().toString());
        builder.environment().put("HUB_SOAP", "https://localhost:" + hub.soap);
        builder.environment().put("HUB_SFTP", "localhost:" + hub.sftp);
        builder.environment().put("HUB_AMQP", "amqps://localhost:" + hub.amqp);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        var process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out);
    }

    /** Skips, with the name of the package, where a runtime is missing. */
    private static void assumeInstalled(String debianPackage, String... probe) throws InterruptedException {
        int exit;
        try {
            exit = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            exit = -1;
        }
        assumeTrue(exit == 0, "not installed: " + debianPackage);
    }

    private static String ee(String name) throws IOException {
        return sample("ee", "asylum-registration", name);
    }

    private static String by(String name) throws IOException {
        return sample("by", "asylum-registration", name);
    }

    private static String sample(String country, String feed, String start) throws IOException {
        try (var files = Files.list(Path.of("connectors", country, "samples", feed))) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)
                            && f.toString().endsWith(".in.xml"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }
}
