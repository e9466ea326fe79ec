package io.jiuyuan.recognition.intake;

import static io.jiuyuan.recognition.Channel.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.recognition.Applications.Receipt;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Agent;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.registry.SamplePictures;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationsTests extends IntakeTest {

    @Autowired
    DefaultApplications applications;

    @Autowired
    Materials materials;

    @Autowired
    Persons persons;

    @Test
    void theCommunityReceivesAndStaysNamed() {
        Receipt receipt = applications.submit(IntakeSlice.COMMUNITY, application(freshNumber()), "k1", API, NOTHING);

        assertThat(receipt.caseNumber()).startsWith("JY120101");
        assertThat(receipt.unitName()).isEqualTo("花园路社区");
        assertThat(receipt.firstReceiver()).isEqualTo("王社区");
        assertThat(receipt.repeated()).isFalse();
        assertThat(cases.opened).singleElement().satisfies(c -> {
            assertThat(c.firstReceiver()).isEqualTo("community");
            assertThat(c.unitCode()).isEqualTo("120101001001");
            assertThat(c.categories()).containsExactly("4050", "disabled");
            assertThat(c.facts().ageYears()).isEqualTo(51);
            assertThat(c.facts().circumstances().insuranceMonths()).isEqualTo(96);
            assertThat(c.channel()).isEqualTo("api");
        });
    }

    @Test
    void missingMaterialsAreHintsAndNoReasonToReject() {
        Receipt receipt = applications.submit(IntakeSlice.COMMUNITY, application(freshNumber()), "k1", API, NOTHING);

        assertThat(receipt.hints()).isNotEmpty().allMatch(h -> h.startsWith("缺少材料："));
    }

    @Test
    void aWomanOfUnknownTrackIsReceivedAndTheTrackIsAskedFor() {
        String number = number("12010119740815", "022");

        Receipt receipt = applications.submit(IntakeSlice.COMMUNITY, application(number), "k1", API, NOTHING);

        assertThat(receipt.hints()).anyMatch(h -> h.contains("请确认原法定退休年龄"));
    }

    @Test
    void anAgentIsRecorded() {
        SubmitApplication byChild = withAgent(application(freshNumber()), new Agent("刘 晓", "+86 13900139000", "子女"));

        Receipt receipt = applications.submit(IntakeSlice.COMMUNITY, byChild, "k1", API, NOTHING);

        assertThat(receipt.hints()).anyMatch(h -> h.contains("授权委托书"));
        assertThat(cases.opened).singleElement().satisfies(c -> {
            assertThat(c.agentName()).isEqualTo("刘晓");
            assertThat(c.agentPhone()).isEqualTo("13900139000");
            assertThat(c.agentRelation()).isEqualTo("子女");
        });
    }

    @Test
    void theDistrictWindowReceivesForACommunityBelowIt() {
        Receipt receipt = applications.submit(
                IntakeSlice.DISTRICT, inUnit(application(freshNumber()), "120101001001"), "k1", API, NOTHING);

        assertThat(receipt.unitName()).isEqualTo("花园路社区");
        assertThat(receipt.firstReceiver()).isEqualTo("赵区");
    }

    @Test
    void aWindowThatDoesNotAcceptNamesTheCommunity() {
        assertThat(rejectedFields(IntakeSlice.STREET, applications, application(freshNumber())))
                .containsExactly("unitCode");
        assertThat(rejectedFields(IntakeSlice.STREET, applications, inUnit(application(freshNumber()), "120101001")))
                .containsExactly("unitCode");
    }

    @Test
    void foreignAndUnknownUnitsAreRejected() {
        assertThat(rejectedFields(
                        IntakeSlice.COMMUNITY, applications, inUnit(application(freshNumber()), "120101002001")))
                .containsExactly("unitCode");
        assertThat(rejectedFields(
                        IntakeSlice.COMMUNITY, applications, inUnit(application(freshNumber()), "999999999999")))
                .containsExactly("unitCode");
    }

    @Test
    void inXinyuTheStreetAcceptsAndTheCountyDoesNot() {
        SubmitApplication claim = claiming(application(freshNumber()), List.of("4050"));

        assertThat(applications
                        .submit(IntakeSlice.XINYU_STREET, claim, "k1", API, NOTHING)
                        .unitName())
                .isEqualTo("城南街道");
        assertThat(rejectedFields(IntakeSlice.XINYU_COUNTY, applications, inUnit(claim, "360502001")))
                .containsExactly("unitCode");
    }

    @Test
    void financeReceivesNoApplications() {
        assertThatThrownBy(
                        () -> applications.submit(IntakeSlice.FINANCE, application(freshNumber()), "k", API, NOTHING))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aCategoryOfAnotherCityIsRejected() {
        assertThat(rejectedFields(
                        IntakeSlice.COMMUNITY,
                        applications,
                        claiming(application(freshNumber()), List.of("land-expropriated"))))
                .containsExactly("categories");
    }

    @Test
    void theSameKeyAndContentGivesTheFirstReceipt() {
        SubmitApplication application = application(freshNumber());
        Receipt first = applications.submit(IntakeSlice.COMMUNITY, application, "k1", API, NOTHING);

        Receipt second = applications.submit(IntakeSlice.COMMUNITY, application, "k1", API, NOTHING);

        assertThat(second.caseNumber()).isEqualTo(first.caseNumber());
        assertThat(second.repeated()).isTrue();
        assertThat(second.hints()).isEqualTo(first.hints());
        assertThat(cases.opened).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        applications.submit(IntakeSlice.COMMUNITY, application(freshNumber()), "k1", API, NOTHING);

        assertThatThrownBy(() ->
                        applications.submit(IntakeSlice.COMMUNITY, application(freshNumber()), "k1", API, NOTHING))
                .isInstanceOfSatisfying(
                        RuleRefused.class, r -> assertThat(r.code()).isEqualTo("key-reused"));
    }

    @Test
    void twoOfficersMayUseTheSameKey() {
        applications.submit(IntakeSlice.COMMUNITY, application(freshNumber()), "k1", API, NOTHING);
        applications.submit(IntakeSlice.COMMUNITY_2, application(freshNumber()), "k1", API, NOTHING);

        assertThat(cases.opened).hasSize(2);
    }

    @Test
    void aSecondOpenCaseIsRefusedAndSaysWhichUnitAndNoMore() {
        String number = freshNumber();
        Receipt first = applications.submit(IntakeSlice.COMMUNITY, application(number), "k1", API, NOTHING);

        assertThatThrownBy(() -> applications.submit(IntakeSlice.COMMUNITY_2, application(number), "k2", API, NOTHING))
                .isInstanceOfSatisfying(RuleRefused.class, r -> {
                    assertThat(r.code()).isEqualTo("open-case");
                    assertThat(r.getMessage())
                            .contains("花园路社区")
                            .doesNotContain(first.caseNumber())
                            .doesNotContain("刘建军");
                });
        assertThat(rows().get("JY_INTAKE")).isEqualTo(1);
    }

    @Test
    void aRefusedSecondApplicationLeavesThePersonsFileAsItWas() {
        String number = freshNumber();
        applications.submit(IntakeSlice.COMMUNITY, application(number), "k1", API, NOTHING);
        SubmitApplication other = application(number);
        SubmitApplication changed = new SubmitApplication(
                null,
                new io.jiuyuan.registry.PersonDraft(
                        number,
                        "改名人",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "13911112222",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "别处",
                        null,
                        null,
                        null,
                        null),
                other.categories(),
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> applications.submit(IntakeSlice.COMMUNITY_2, changed, "k2", API, NOTHING))
                .isInstanceOf(RuleRefused.class);

        assertThat(jdbc.queryForObject("SELECT name FROM JY_PERSON", String.class))
                .isEqualTo("刘建军");
    }

    @Test
    void aNewApplicationAfterAClosedCaseIsOfTheSamePerson() {
        String number = freshNumber();
        applications.submit(IntakeSlice.COMMUNITY, application(number), "k1", API, NOTHING);
        jdbc.update("DELETE FROM TEST_CASE");

        applications.submit(IntakeSlice.COMMUNITY, application(number), "k2", API, NOTHING);

        assertThat(cases.opened.get(1).personId()).isEqualTo(cases.opened.get(0).personId());
    }

    @Test
    void aCorrectedNumberDoesNotOpenASecondCase() {
        String old = freshNumber();
        applications.submit(IntakeSlice.COMMUNITY, application(old), "k1", API, NOTHING);
        String corrected = freshNumber();
        asUser("community", () -> {
            persons.correctIdentityNumber(cases.opened.get(0).personId(), corrected, "更正");
            return null;
        });

        for (String number : List.of(old, corrected)) {
            assertThatThrownBy(() ->
                            applications.submit(IntakeSlice.COMMUNITY_2, application(number), number, API, NOTHING))
                    .isInstanceOfSatisfying(
                            RuleRefused.class, r -> assertThat(r.code()).isEqualTo("open-case"));
        }
    }

    @Test
    void materialsOfTheOfficerGoWithTheCaseAndOthersAreRejected() {
        byte[] png = SamplePictures.png();
        String own = materials.upload("identity-card", "a.png", new ByteArrayInputStream(png), "community");
        String foreign = materials.upload("identity-card", "b.png", new ByteArrayInputStream(png), "community2");

        assertThat(rejectedFields(
                        IntakeSlice.COMMUNITY,
                        applications,
                        withMaterials(application(freshNumber()), List.of(own, foreign))))
                .containsExactly("materials[1]");
        applications.submit(
                IntakeSlice.COMMUNITY, withMaterials(application(freshNumber()), List.of(own)), "k1", API, NOTHING);
        assertThat(cases.opened)
                .singleElement()
                .satisfies(c -> assertThat(c.materials()).containsExactly(own));
    }

    @Test
    void twoOfficersAtOnceOpenOneCase() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = freshNumber();
            int before = cases.opened.size();

            List<Object> outcomes = atOnce(
                    () -> applications.submit(IntakeSlice.COMMUNITY, application(number), number, API, NOTHING),
                    () -> applications.submit(IntakeSlice.COMMUNITY_2, application(number), number, API, NOTHING));

            assertThat(outcomes).filteredOn(Receipt.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RuleRefused.class::isInstance)
                    .singleElement()
                    .satisfies(r -> assertThat(((RuleRefused) r).code()).isEqualTo("open-case"));
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM TEST_CASE", Integer.class))
                    .isEqualTo(round + 1);
            assertThat(before).isLessThan(cases.opened.size());
        }
    }

    @Test
    void theSameSubmitFourTimesAtOnceOpensOneCase() throws Exception {
        for (int round = 0; round < 10; round++) {
            SubmitApplication application = application(freshNumber());
            String key = "k" + round;
            Callable<Object> submit = () -> applications.submit(IntakeSlice.COMMUNITY, application, key, API, NOTHING);

            List<Object> outcomes = atOnce(submit, submit, submit, submit);

            assertThat(outcomes).allMatch(Receipt.class::isInstance);
            assertThat(outcomes.stream().map(o -> ((Receipt) o).caseNumber()).distinct())
                    .hasSize(1);
            assertThat(outcomes.stream().filter(o -> !((Receipt) o).repeated())).hasSize(1);
        }
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Object> outcomes = new ArrayList<>();
            List<Callable<Object>> guarded = IntStream.range(0, calls.length)
                    .mapToObj(i -> (Callable<Object>) () -> {
                        try {
                            return calls[i].call();
                        } catch (RuntimeException e) {
                            return e;
                        }
                    })
                    .toList();
            for (Future<Object> done : threads.invokeAll(guarded)) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static void asUser(String username, Callable<Void> act) {
        var context = org.springframework.security.core.context.SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated(
                        username, "n/a", List.of()));
        org.springframework.security.core.context.SecurityContextHolder.setContext(context);
        try {
            act.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            org.springframework.security.core.context.SecurityContextHolder.clearContext();
        }
    }
}
