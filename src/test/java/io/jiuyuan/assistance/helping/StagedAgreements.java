package io.jiuyuan.assistance.helping;

import io.jiuyuan.agreement.Agreements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Agreements of cases that a test put on stage; those of all others are the real ones. */
@Component
@Primary
public class StagedAgreements implements Agreements {

    private final Map<String, Helper> helpers = new ConcurrentHashMap<>();
    private final Map<String, Agreement> agreements = new ConcurrentHashMap<>();
    private final ObjectProvider<Agreements> all;

    StagedAgreements(ObjectProvider<Agreements> all) {
        this.all = all;
    }

    public void help(String caseNumber, String helper, String unitCode, LocalDate since) {
        helpers.put(caseNumber, new Helper(helper, helper, unitCode, since));
    }

    public void sign(String caseNumber, LocalDate day) {
        agreements.put(caseNumber, new Agreement(caseNumber, "signed", "已签订", day, null));
    }

    public void leaveStage() {
        helpers.clear();
        agreements.clear();
    }

    @Override
    public Optional<Helper> helper(String caseNumber) {
        return Optional.ofNullable(helpers.get(caseNumber)).or(() -> real().flatMap(a -> a.helper(caseNumber)));
    }

    @Override
    public Optional<Agreement> agreement(String caseNumber) {
        return Optional.ofNullable(agreements.get(caseNumber)).or(() -> real().flatMap(a -> a.agreement(caseNumber)));
    }

    @Override
    public List<String> casesOf(String helper) {
        List<String> cases = new ArrayList<>();
        helpers.forEach((caseNumber, of) -> {
            if (of.username().equals(helper)) {
                cases.add(caseNumber);
            }
        });
        real().ifPresent(a -> cases.addAll(a.casesOf(helper)));
        return cases;
    }

    @Override
    public void end(String caseNumber, LocalDate lastDay) {
        real().ifPresent(a -> a.end(caseNumber, lastDay));
    }

    @Override
    public void restore(String caseNumber, LocalDate firstDay) {
        real().ifPresent(a -> a.restore(caseNumber, firstDay));
    }

    private Optional<Agreements> real() {
        return all.stream().filter(a -> a != this).findFirst();
    }
}
