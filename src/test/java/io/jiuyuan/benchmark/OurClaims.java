package io.jiuyuan.benchmark;

import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.EmploymentRepository;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.domain.ActingUnits;
import io.jiuyuan.recognition.domain.CasePath;
import io.jiuyuan.recognition.domain.Filing;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.SubmitClaim;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of flexibly employed people for the subsidy of their insurance, two months each, through our services. */
final class OurClaims extends ClaimSide {

    private static final LocalDate EMPLOYED = LocalDate.of(2026, 2, 10);
    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final BenchmarkContext context;
    private final Claims claims;
    private final Map<Integer, SubmitClaim> prepared = new HashMap<>();

    OurClaims(BenchmarkContext context) {
        super(context.bean(ProcessEngine.class), OurSide.desk(context));
        this.context = context;
        this.claims = context.bean(Claims.class);
    }

    /** Not timed: people who are recognized and work flexibly, and their files, which have been uploaded. */
    void prepare(int first, int count) {
        TransactionTemplate transactions = context.bean(TransactionTemplate.class);
        for (int number = first; number < first + count; number++) {
            int n = number;
            PersonDraft person = OurSide.person(n);
            OurSide.as(
                    "community",
                    () -> transactions.execute(status -> {
                        recognized(context.bean(Persons.class).register(person), n);
                        return null;
                    }));
            List<String> files = OurSide.as(
                    "street", () -> List.of(upload("flexible-employment-statement"), upload("insurance-record")));
            prepared.put(n, claim(person, files));
        }
    }

    @Override
    String submit(int number) {
        return OurSide.as(
                "street",
                () -> claims.submit(prepared.get(number), "benchmark-" + number, Claims.Channel.WINDOW)
                        .claimNumber());
    }

    private String upload(String kind) {
        return context.bean(Materials.class).upload(kind, "证明.pdf", new ByteArrayInputStream(PDF), "street");
    }

    private void recognized(String personId, int number) {
        String unit = OurSide.UNIT;
        PolicyPack pack = context.bean(Policies.class).at(unit, context.clock().today());
        List<String> categories = List.of("4050");
        RecognitionCase of = new RecognitionCase(
                "JY1201012026%06d".formatted(number),
                personId,
                unit,
                pack.version(),
                CasePath.of(pack.recognition(), Tier.STREET),
                new ActingUnits(kind -> unit),
                new Filing(
                        "window",
                        "community",
                        "residence",
                        null,
                        null,
                        context.clock().instant()),
                null,
                new StatedFacts(new CategoryFacts(52, Sex.MALE, Circumstances.UNKNOWN)),
                categories);
        of.accept();
        of.registersAnswered(true);
        of.visitedAtHome();
        of.passPreliminaryReview(categories);
        of.noticePublished("GS" + number);
        of.noticePassed();
        of.passRecheck(false);
        of.approve(categories, false, context.clock().instant());
        context.bean(RecognitionCaseRepository.class).saveAndFlush(of);
        Employment.Facts job =
                new Employment.Facts(EmploymentKind.FLEXIBLE, EMPLOYED, "某平台", "骑手", null, true, null, null, List.of());
        context.bean(EmploymentRepository.class)
                .save(new Employment(
                        of.caseNumber(),
                        personId,
                        1,
                        job,
                        null,
                        new Employment.Recorded(
                                "community", "王丽", context.clock().instant(), null)));
    }

    private static SubmitClaim claim(PersonDraft of, List<String> files) {
        SubmitClaim.Person person = new SubmitClaim.Person(
                null,
                of.identityNumber(),
                of.name(),
                "2026-02",
                "2026-03",
                EMPLOYED,
                24,
                true,
                true,
                null,
                null,
                null,
                null,
                "1502.20",
                null);
        return new SubmitClaim(null, "flexible-insurance", null, List.of(person), files, null, null, null, null);
    }
}
