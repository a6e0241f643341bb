package org.soderkoping.hub.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code hub} command line; docs/contracts.md lists commands and exit codes. */
@Command(
        name = "hub",
        description = "The Söderköping exchange hub.",
        mixinStandardHelpOptions = true,
        version = "hub 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            ProveCommand.class,
            PreviewCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            BenchCommand.class
        })
public final class HubCommand {

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        var line = new CommandLine(new HubCommand());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println("hub: " + Complaint.of(e));
            return e instanceof Complaint complaint ? complaint.exitCode() : ExitCodes.INTERNAL;
        });
        line.setParameterExceptionHandler(HubCommand::usage);
        if (args.length == 0) {
            line.usage(System.err);
            return ExitCodes.USAGE;
        }
        return line.execute(args);
    }

    private static int usage(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        command.getErr().println("hub: " + e.getMessage());
        command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }
}
