package io.jiuyuan.subsidy.steps;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.Employers.Employer;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimUnits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The written refusal with its reason, article and remedy, made once; it lies with the claim. */
@Component
class ClaimPapers {

    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final Persons persons;
    private final Employers employers;
    private final Documents documents;
    private final Clock clock;

    ClaimPapers(
            ClaimRecords records,
            ClaimPlaces places,
            Persons persons,
            Employers employers,
            Documents documents,
            Clock clock) {
        this.records = records;
        this.places = places;
        this.persons = persons;
        this.employers = employers;
        this.documents = documents;
        this.clock = clock;
    }

    /** 不予发放补贴决定书. */
    void issueRefusal(Claim of, ClaimDecision decision) {
        PolicyPack pack = records.policy(of);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("claimNumber", of.claimNumber());
        payee(of, model);
        model.put("itemName", of.itemName());
        model.put("submittedOn", day(of.filing().submittedAt()));
        List<ClaimLine> lines = records.lines(of);
        model.put(
                "people", lines.stream().filter(line -> line.personId() != null).count());
        model.put("period", period(of));
        List<String> reasons = new ArrayList<>();
        reasons.add(ended(decision.reason()));
        if (decision.opinion() != null) {
            reasons.add(ended(decision.opinion()));
        }
        model.put("reasons", reasons);
        model.put("article", decision.article());
        model.put("remedy", pack.recognition().remedy());
        model.put("unitName", pack.authority(places.unit(unit(of.units(), decision))));
        model.put("decidedOn", day(decision.decidedAt()));
        model.put("policyVersion", of.policyVersion());
        documents.produce(
                "claim-refusal:" + of.claimNumber(), of.claimNumber(), Templates.CLAIM_REFUSAL, "不予发放补贴决定书", model);
    }

    private void payee(Claim of, Map<String, Object> model) {
        model.put("person", of.byPerson());
        if (of.byPerson()) {
            PersonIdentity person = persons.identity(of.payeeId(), "制发不予发放补贴决定书，" + of.claimNumber());
            model.put("payeeName", person.name());
            model.put("number", person.identityNumber());
        } else {
            Employer employer = employers.get(of.payeeId());
            model.put("payeeName", employer.name());
            model.put("number", employer.creditCode());
        }
    }

    private String period(Claim of) {
        List<YearMonth> months = records.parts(of).stream()
                .map(ClaimPart::month)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return months.isEmpty() ? null : Periods.words(months);
    }

    private static String unit(ClaimUnits units, ClaimDecision decision) {
        return switch (decision.step()) {
            case REVIEW -> units.reviewUnit();
            case CHECK -> units.checkUnit();
            default -> units.acceptUnit();
        };
    }

    private static String ended(String text) {
        return text.endsWith("。") ? text : text + "。";
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
