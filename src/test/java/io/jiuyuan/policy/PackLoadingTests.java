package io.jiuyuan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Which pack is in force where and when, and which packs keep the application from starting. */
class PackLoadingTests {

    private static final Path SHIPPED = Path.of("processes/policies");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "12,           2025-01-01, tianjin-2025.1",
        "120101001001, 2025-01-01, tianjin-2025.1",
        "120101001001, 2029-12-31, tianjin-2025.1",
        "360502001,    2026-11-20, xinyu-2023.1",
        "500103001,    2026-11-20, chongqing-2024.1",
        "500103001,    2099-11-20, chongqing-2024.1"
    })
    void theUnitsCodeAndTheDayChoose(String unit, LocalDate day, String version) {
        assertThat(policies().at(unit, day).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"120101, 2024-12-31", "120101, 2030-01-01", "360101, 2026-11-20", "36, 2026-11-20", "1, 2026-11-20"})
    void outsideOfPlaceAndTimeThereIsNoPolicy(String unit, LocalDate day) {
        assertThatThrownBy(() -> policies().at(unit, day))
                .isInstanceOfSatisfying(
                        RuleRefused.class, e -> assertThat(e.code()).isEqualTo("no-policy"));
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThatThrownBy(() -> policies().version("tianjin-1949.1")).isInstanceOf(NotFound.class);
    }

    @Test
    void anInstallationReplacesAVersionAndAddsTheNext() throws IOException {
        write("tianjin/policy.yaml", shipped("tianjin").replace("to: 2029-12-31", "to: 2026-12-31"));
        write(
                "tianjin/policy-2027.1.yaml",
                shipped("tianjin")
                        .replace("version: tianjin-2025.1", "version: tianjin-2027.1")
                        .replace("validity: {from: 2025-01-01", "validity: {from: 2027-01-01"));
        copyTables("tianjin");

        Policies policies = policies();

        assertThat(policies.at("12", LocalDate.parse("2026-12-31")).version()).isEqualTo("tianjin-2025.1");
        assertThat(policies.at("12", LocalDate.parse("2027-01-01")).version()).isEqualTo("tianjin-2027.1");
        assertThat(policies.version("tianjin-2025.1").validTo()).isEqualTo("2026-12-31");
        assertThat(policies.at("360502", LocalDate.parse("2027-01-01")).version())
                .isEqualTo("xinyu-2023.1");
    }

    @Test
    void anInstallationsTableDecidesInPlaceOfTheShippedOne() throws IOException {
        write("xinyu/policy.yaml", shipped("xinyu"));
        write("xinyu/own.dmn", table("xinyu").replace("&gt;= 40", "&gt;= 41"));

        CategoryFinding finding = categories(policies(), "xinyu-2023.1", FactsBuilder.eligible(Sex.FEMALE, 40));

        assertThat(finding.hits()).extracting(Hit::categoryCode).isEmpty();
    }

    @Test
    void aReplacedPackMayKeepTheShippedTable() throws IOException {
        write("xinyu/policy.yaml", shipped("xinyu").replace("maxTimes: 2", "maxTimes: 3"));

        Policies policies = policies();

        assertThat(policies.version("xinyu-2023.1").recognition().supplement().maxTimes())
                .isEqualTo(3);
        assertThat(categories(policies, "xinyu-2023.1", FactsBuilder.eligible(Sex.FEMALE, 40))
                        .contains("4050"))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            renamed key             | 'singlePrimaryCategory: {'       | 'colour: {'             | recognition.singlePrimaryCategory: is missing
            key too many            | 'title: 新余市就业困难人员就业援助政策（2023年试行）' | 'title: 政策\\ncolour: red' | colour: unknown key; known here: authorities, choices
            key too many within     | 'maxTimes: 2'                    | 'maxTimes: 2, often: 3' | recognition.supplement.often: unknown key
            key given twice         | 'city: xinyu'                    | 'city: xinyu\\ncity: xinyu' | Duplicate field 'city'
            source of no document   | 'source: X1 第一条'                | 'source: Z1 第一条'       | recognition.age.source: expected "installation" or the key of a document
            no source               | 'minYears: 16, source: X1 第一条'  | 'minYears: 16'          | recognition.age.source: is missing
            installation verified   | 'reminderWorkingDays: 2, source: installation' | 'reminderWorkingDays: 2, source: installation, verified: true' | recognition.supplement.verified: a value of the installation
            number out of range     | 'minYears: 16'                   | 'minYears: 160'         | recognition.age.minYears: expected a whole number from 14 to 30
            number as text          | 'minYears: 16'                   | 'minYears: sixteen'     | recognition.age.minYears: expected a whole number
            date that does not exist| 'from: 2023-01-01'               | 'from: 2023-02-30'      | validity.from: expected a date
            end before start        | 'from: 2023-01-01'               | 'from: 2023-01-01, to: 2022-12-31' | validity.to: lies before the first day
            unknown step            | 'kind: HOME_VERIFICATION'        | 'kind: PHONE_CALL'      | recognition.steps[2].kind: PHONE_CALL is none of
            steps out of order      | 'kind: HOME_VERIFICATION'        | 'kind: RECHECK'         | recognition.steps[3].kind: PRELIMINARY_REVIEW after RECHECK
            a step twice            | 'kind: HOME_VERIFICATION'        | 'kind: COMPARISON'      | recognition.steps[2].kind: COMPARISON after COMPARISON
            no acceptance first     | 'kind: ACCEPTANCE'               | 'kind: APPROVAL'        | recognition.steps: must begin with ACCEPTANCE
            no approval last        | 'kind: APPROVAL'                 | 'kind: RECHECK'         | recognition.steps: must end with APPROVAL
            step without notice     | 'kind: APPROVAL'                 | 'kind: PUBLIC_NOTICE\\n      name: 公示\\n      tiers: [STREET]\\n      source: installation\\n    - kind: APPROVAL' | recognition.notice: is missing
            tier out of reach       | 'tiers: [DISTRICT]'              | 'tiers: [COMMUNITY]'    | recognition.steps[4].tiers: an application accepted at STREET finds none of [COMMUNITY]
            unknown tier            | 'tiers: [DISTRICT]'              | 'tiers: [PROVINCE]'     | recognition.steps[4].tiers: PROVINCE is none of
            signature of no tier    | 'tier: STREET, ending: 街道'     | 'tier: OFFICE, ending: 街道' | authorities[1].tier: OFFICE is none of
            signature of no unit    | 'tier: STREET, ending: 街道'     | 'unit: "36050"'         | authorities[1].unit: expected a unit code
            unknown relation        | 'relations: [spouse, '         | 'relations: [husband, '   | recognition.family.relations: unknown relation husband
            refusal left undecided  | 'refusal: {tiers: [STREET, DISTRICT]' | 'refusal: {tiers: [STREET]' | recognition.refusal.tiers: APPROVAL of [DISTRICT] must be able to refuse
            unknown register        | 'civil-affairs,'                 | 'weather,'              | recognition.registers.keys: unknown register weather
            reminder after the end  | 'reminderWorkingDays: 2'         | 'reminderWorkingDays: 5' | recognition.supplement.reminderWorkingDays: must be less
            no such table           | 'categoryDecision: xinyu_category' | 'categoryDecision: other' | recognition.categoryDecision: no table other in the folder
            family limit of nothing | 'categoryDecision: xinyu_category' | 'perFamily: {categories: [], source: installation}\\n  categoryDecision: xinyu_category' | recognition.perFamily.categories: is missing
            family limit of another | 'categoryDecision: xinyu_category' | 'perFamily: {categories: [carer], source: installation}\\n  categoryDecision: xinyu_category' | recognition.perFamily.categories: the pack has no category carer
            patient limit, no source | 'categoryDecision: xinyu_category' | 'perPatient: {categories: [disabled]}\\n  categoryDecision: xinyu_category' | recognition.perPatient.source: is missing
            category without a rule | 'code: disabled'                 | 'code: disabled-person' | table xinyu_category: rule xinyu_disabled: the pack has no category disabled
            a category twice        | 'code: land-expropriated'        | 'code: disabled'        | recognition.categories: gives disabled twice
            foreign version         | 'version: xinyu-2023.1'          | 'version: yichun-2023.1' | version: must begin with the city
            unit code of no tier    | 'unitPrefixes: ["3605"]'         | 'unitPrefixes: ["360"]' | unitPrefixes: expected unit codes
            another city's units    | 'unitPrefixes: ["3605"]'         | 'unitPrefixes: ["12"]'  | are of different cities and claim the same unit code
            overlapping validity    | 'version: xinyu-2023.1'          | 'version: xinyu-2027.1' | overlaps that of xinyu-2023.1
            no YAML                 | 'version: xinyu-2023.1'          | 'version: [xinyu'       | no valid YAML
            """)
    void aPackThatCouldNotRunStopsTheStart(String name, String text, String instead, String message)
            throws IOException {
        write("xinyu/policy.yaml", replaced(shipped("xinyu"), text, instead));
        copyTables("xinyu");

        assertThatThrownBy(() -> PackLibrary.load(directory))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown fact            | '<text>povertyAlleviated</text>' | '<text>poverty</text>'  | input poverty is no fact
            unknown category        | '<text>"disabled"</text>'        | '<text>"blind"</text>'  | rule xinyu_disabled: the pack has no category blind
            condition without words | '<description>属于城乡脱贫劳动力</description>' | ''            | rule xinyu_poverty_alleviated: the condition on povertyAlleviated has no description
            hit policy that drops   | 'hitPolicy="RULE ORDER"'         | 'hitPolicy="FIRST"'     | hit policy must be RULE ORDER or COLLECT
            no DMN                  | '</definitions>'                 | ''                      | no usable decision table
            """)
    void aTableThatDoesNotFitItsPackStopsTheStart(String name, String text, String instead, String message)
            throws IOException {
        write("xinyu/policy.yaml", shipped("xinyu"));
        write("xinyu/xinyu-category.dmn", replaced(table("xinyu"), text, instead == null ? "" : instead));

        assertThatThrownBy(() -> PackLibrary.load(directory))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageStartingWith("xinyu/")
                .hasMessageContaining(message);
    }

    /** Where some categories are never published, one of them must not be told by what is missing. */
    @Test
    void aNoticeSaysTheSameOfEverybodyWhereACategoryIsNotPublished() throws IOException {
        write("tianjin/policy.yaml", replaced(shipped("tianjin"), ", category: 就业困难人员", ""));
        copyTables("tianjin");

        assertThatThrownBy(() -> PackLibrary.load(directory))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("recognition.notice.category: is missing");
    }

    @Test
    void aVersionIsGivenOncePerRoot() throws IOException {
        write("xinyu/policy.yaml", shipped("xinyu"));
        write("xinyu/policy-2.yaml", shipped("xinyu"));

        assertThatThrownBy(() -> PackLibrary.load(directory)).hasMessageContaining("version: xinyu-2023.1 is also in");
    }

    @Test
    void theStartTellsItInOneMessage() throws IOException {
        write("xinyu/policy.yaml", replaced(shipped("xinyu"), "maxTimes: 2", "maxTimes: 200"));

        assertThatThrownBy(() -> new SpringApplicationBuilder(PolicyConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run("--jiuyuan.policy.directory=" + directory, "--spring.main.banner-mode=off"))
                .rootCause()
                .satisfies(e -> assertThat(
                                new PolicyRefusedAnalyzer().analyze(e).getDescription())
                        .contains("xinyu/policy.yaml: recognition.supplement.maxTimes: expected a whole number"));
    }

    @Test
    void aDirectoryThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> PackLibrary.load(directory.resolve("absent")))
                .hasMessageContaining("jiuyuan.policy.directory is no directory");
    }

    private Policies policies() {
        PackLibrary library = PackLibrary.load(directory);
        return new DefaultPolicies(library, new StandaloneDecisionTables(library));
    }

    private static CategoryFinding categories(Policies policies, String version, FactsBuilder facts) {
        return policies.categories(policies.version(version), facts.build());
    }

    private void write(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void copyTables(String city) throws IOException {
        try (var files = Files.newDirectoryStream(SHIPPED.resolve(city), "*.dmn")) {
            for (Path table : files) {
                write(city + "/" + table.getFileName(), Files.readString(table));
            }
        }
    }

    private static String shipped(String city) throws IOException {
        return Files.readString(SHIPPED.resolve(city + "/policy.yaml"));
    }

    private static String table(String city) throws IOException {
        return Files.readString(SHIPPED.resolve(city + "/" + city + "-category.dmn"));
    }

    private static String replaced(String content, String text, String instead) {
        assertThat(content).contains(text);
        return content.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(instead.replace("\\n", "\n")));
    }
}
