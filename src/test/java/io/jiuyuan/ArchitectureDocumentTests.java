package io.jiuyuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The drawing in docs/architecture.md is true. */
class ArchitectureDocumentTests {

    private static final Pattern EDGE = Pattern.compile("^ {4}([a-z]+) --> ([a-z]+)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE);

    private final ApplicationModules modules = ApplicationModules.of(JiuyuanApplication.class);

    @Test
    void drawsEveryDependencyAndNoOther() throws IOException {
        Set<String> drawn = EDGE.matcher(document())
                .results()
                .map(edge -> edge.group(1) + " uses " + edge.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> real = modules.stream()
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> name(module) + " uses " + name(used)))
                .filter(use -> !use.startsWith("shared ") && !use.endsWith(" shared"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn).isEqualTo(real);
    }

    @Test
    void describesEveryModule() throws IOException {
        Set<String> described = ROW.matcher(document())
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described)
                .isEqualTo(modules.stream()
                        .map(ArchitectureDocumentTests::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/architecture.md"));
    }
}
