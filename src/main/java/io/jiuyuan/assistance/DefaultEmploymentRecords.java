package io.jiuyuan.assistance;

import io.jiuyuan.assistance.domain.EmploymentRepository;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultEmploymentRecords implements EmploymentRecords {

    private final EmploymentRepository employments;

    DefaultEmploymentRecords(EmploymentRepository employments) {
        this.employments = employments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Job> ofPerson(String personId) {
        return employments.findByPersonIdOrderByFirstDay(personId).stream()
                .map(each -> new Job(
                        each.caseNumber(),
                        each.kind().code(),
                        each.firstDay(),
                        each.endedOn().orElse(null),
                        each.insured().orElse(null)))
                .toList();
    }
}
