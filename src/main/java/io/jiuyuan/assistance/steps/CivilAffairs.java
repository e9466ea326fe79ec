package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Civil affairs are told when a person on minimum allowance has work, so that the allowance tapers off (T15, C12). */
@Component
public class CivilAffairs {

    private static final String MINIMUM_ALLOWANCE = "minimum-allowance";

    private final AssistanceRecords records;
    private final Employments employments;
    private final Recognitions recognitions;
    private final Persons persons;
    private final CaseUnits units;
    private final Documents documents;
    private final CaseLog log;
    private final Clock clock;

    CivilAffairs(
            AssistanceRecords records,
            Employments employments,
            Recognitions recognitions,
            Persons persons,
            CaseUnits units,
            Documents documents,
            CaseLog log,
            Clock clock) {
        this.records = records;
        this.employments = employments;
        this.recognitions = recognitions;
        this.persons = persons;
        this.units = units;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the policy asks for a notice, and the person is on minimum allowance and in an employment not told of yet. */
    public boolean owed(String caseNumber) {
        return records.policy(records.get(caseNumber)).flag(PolicyKey.CIVIL_AFFAIRS_NOTICE)
                && recognitions
                        .find(caseNumber)
                        .filter(of -> MINIMUM_ALLOWANCE.equals(of.primaryCategory())
                                || of.claimedCategories().contains(MINIMUM_ALLOWANCE))
                        .isPresent()
                && employments
                        .current(caseNumber)
                        .filter(of -> !told(caseNumber, of))
                        .isPresent();
    }

    private boolean told(String caseNumber, Employment of) {
        return log.of(caseNumber).stream().anyMatch(event -> event.kind().equals(kind(of)));
    }

    /** Prints the notice and keeps it on file, once per employment. */
    public void tell(String caseNumber) {
        employments.current(caseNumber).filter(of -> !told(caseNumber, of)).ifPresent(of -> {
            produce(records.get(caseNumber), of);
            log.record(caseNumber, kind(of), LocalDate.now(clock), "通报民政部门：低保对象已就业", null, null);
        });
    }

    private void produce(Assistance of, Employment employment) {
        PolicyPack pack = records.policy(of);
        PersonIdentity person = persons.identity(of.personId(), "通报民政部门，案号" + of.caseNumber());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", person.name());
        model.put("identityNumber", person.identityNumber());
        model.put("unitName", pack.authority(units.nearest(of.unitCode(), Tier.DISTRICT)));
        model.put("caseNumber", of.caseNumber());
        model.put("kindName", employment.kind().label());
        model.put("firstDay", employment.firstDay());
        model.put("employer", employment.employer());
        model.put("noticedOn", LocalDate.now(clock));
        model.put(
                "article",
                pack.parameter(PolicyKey.CIVIL_AFFAIRS_NOTICE)
                        .orElseThrow()
                        .source()
                        .citation());
        documents.produce(
                "employment-notice:" + of.caseNumber() + ":" + employment.employmentNo(),
                of.caseNumber(),
                Templates.EMPLOYMENT_NOTICE,
                "低保对象就业情况通报",
                model);
    }

    private static String kind(Employment of) {
        return "civil-affairs-" + of.employmentNo();
    }
}
