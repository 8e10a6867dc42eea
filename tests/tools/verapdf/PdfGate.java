import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** PdfGate FLAVOURS FILE..., for example "PdfGate ua1,2a report.pdf"; exit status 1 when any file fails any flavour. */
public final class PdfGate {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = arguments.length > 1;
        for (int i = 1; i < arguments.length; ++i)
            for (String flavour : arguments[0].split(","))
                allPass &= passes(Path.of(arguments[i]), PDFAFlavour.fromString(flavour), out);
        System.exit(allPass ? 0 : 1);
    }

    private static boolean passes(Path file, PDFAFlavour flavour, PrintStream out) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(file.toFile(), flavour);
                var judge = foundry.createValidator(flavour, false)) {
            var verdict = judge.validate(parser);
            out.println(file + " " + flavour.getId() + (verdict.isCompliant() ? " PASS" : " FAIL"));
            var broken = new TreeMap<String, String>(); // one line a violated rule
            for (var assertion : verdict.getTestAssertions())
                if (assertion.getStatus() == TestAssertion.Status.FAILED)
                    broken.putIfAbsent(
                            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            broken.forEach((rule, text) -> out.println("  " + rule + ": " + text));
            return verdict.isCompliant();
        }
    }
}
