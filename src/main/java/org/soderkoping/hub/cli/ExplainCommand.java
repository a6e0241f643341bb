package org.soderkoping.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.soderkoping.hub.cli.offline.Findings;
import org.soderkoping.hub.cli.offline.Judge;
import org.soderkoping.hub.cli.offline.Workbench;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.ExplanationJson;
import org.soderkoping.hub.policy.explanation.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub explain}: why a partner gets a record or not: of a file as it would be, of a stored record as it was. */
@Command(name = "explain", description = "Say why a partner gets a record or not: clause, rule, field by field.")
final class ExplainCommand implements Callable<Integer> {
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Mixin
    private final PartnerOptions partner = new PartnerOptions();

    @Parameters(paramLabel = "FILE|ID", description = "a file, or the message id of a record the running hub holds")
    private String what = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "management port of the running hub (default: ${DEFAULT-VALUE})")
    private int port = 9090;

    @Option(names = "--json", description = "an object a record instead of sentences")
    private boolean json;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why a stored record is looked at, for the access log (default: ${DEFAULT-VALUE})")
    private String reason = "hub explain";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (Files.isRegularFile(Path.of(what))) {
            return explain(Path.of(what));
        }
        if (what.matches(UUID_FORM)) {
            return stored();
        }
        throw new Complaint(ExitCodes.USAGE, "neither a file nor a message id: " + what);
    }

    private int explain(Path file) {
        var workbench = new Workbench(folders.folders(), partner.clock());
        var judge = new Judge(workbench, partner.clock());
        var findings = new Findings(file, spec.commandLine().getErr());
        var out = spec.commandLine().getOut();
        workbench.run(
                file, partner.feedOf(file, workbench.participants()), String.valueOf(file.getFileName()), batch -> {
                    findings.add(batch);
                    for (Normalised record : batch.records()) {
                        print(record, judge.explain(record, partner.partner()), out);
                    }
                });
        out.flush();
        spec.commandLine().getErr().flush();
        return findings.refused() > 0 ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private void print(Normalised record, Explanation explanation, PrintWriter out) {
        if (json) {
            out.println(ExplanationJson.of(record.raw().no(), explanation));
        } else {
            out.println("record " + record.raw().no() + ", " + record.kind().element() + ":");
            Sentences.of(explanation).forEach(out::println);
        }
    }

    private int stored() throws InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/explain/" + what + "?to=" + partner.partner()
                + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header("Accept", json ? "application/json" : "text/plain")
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Complaint(ExitCodes.FINDINGS, "the running hub holds no record " + what);
            }
            spec.commandLine().getOut().println(answer.body());
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        } catch (IOException e) {
            throw new Complaint(ExitCodes.USAGE, "no hub answers on management port " + port + "; see --port");
        }
    }
}
