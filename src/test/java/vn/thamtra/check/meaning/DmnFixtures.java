package vn.thamtra.check.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.JarURLConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;

/**
 * The models on which the validator of Drools for DMN is tested, as its own library of tests has them, and what it says
 * of each of their decision tables.
 */
@NullUnmarked
final class DmnFixtures {
    private static final String FOLDER = "org/kie/dmn/validation/dtanalysis/";
    private static final Map<String, String> IMPORTED =
            Map.of("AgeKittenImporting.dmn", "AgeKittenItemDef.dmn", "MyDecisionTable.dmn", "tVowelDefinition.dmn");
    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    private DmnFixtures() {}

    /**
     * A decision table.
     *
     * @param name the file, with a number where it has several tables
     * @param analysis empty where the validator gives up
     */
    record Fixture(String name, DecisionTable table, Optional<DTAnalysis> analysis) {}

    static List<String> files() throws IOException {
        JarURLConnection jar = (JarURLConnection)
                DmnFixtures.class.getResource("/" + FOLDER + "AgeKitten.dmn").openConnection();
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(".dmn"))
                .map(name -> name.substring(FOLDER.length()))
                .sorted()
                .toList();
    }

    static List<Fixture> of(String file) throws IOException {
        Map<String, DTAnalysis> byTable = new HashMap<>();
        for (DMNMessage message : messages(file)) {
            if (message instanceof DMNDTAnalysisMessage said
                    && !said.getAnalysis().isError()) {
                byTable.put(said.getAnalysis().getSource().getId(), said.getAnalysis());
            }
        }
        List<? extends DecisionTable> tables = DMNMarshallerFactory.newDefaultMarshaller()
                .unmarshal(text(file))
                .findAllChildren(DecisionTable.class);
        List<Fixture> fixtures = new ArrayList<>();
        for (DecisionTable table : tables) {
            String name = tables.size() == 1 ? file : file + " " + (1 + fixtures.size());
            fixtures.add(new Fixture(name, table, Optional.ofNullable(byTable.get(table.getId()))));
        }
        return fixtures;
    }

    private static List<DMNMessage> messages(String file) throws IOException {
        List<Reader> models = new ArrayList<>();
        for (String model : Stream.ofNullable(IMPORTED.get(file)).toList()) {
            models.add(new StringReader(text(model)));
        }
        models.add(new StringReader(text(file)));
        return VALIDATOR
                .validateUsing(DMNValidator.Validation.ANALYZE_DECISION_TABLE)
                .theseModels(models.toArray(new Reader[0]));
    }

    private static String text(String file) throws IOException {
        try (InputStream in = DmnFixtures.class.getResourceAsStream("/" + FOLDER + file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
