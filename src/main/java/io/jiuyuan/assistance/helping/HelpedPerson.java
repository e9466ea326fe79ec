package io.jiuyuan.assistance.helping;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** The head of every form of a helper: whom it is about. */
@Component
public class HelpedPerson {

    private final Persons persons;
    private final CaseDesk cases;

    HelpedPerson(Persons persons, CaseDesk cases) {
        this.persons = persons;
        this.cases = cases;
    }

    /**
     * A form about the person of a case. The read of the file is recorded.
     *
     * @param purpose why the file is read
     */
    public FormView.Builder about(String caseNumber, String purpose) {
        Recognitions.State of = cases.get(caseNumber);
        PersonFile person = persons.file(of.personId(), purpose);
        String category = of.primaryCategoryName() == null ? "" : "　" + of.primaryCategoryName();
        return FormView.about(person.name(), person.sex().label() + "　" + person.maskedIdentityNumber() + category)
                .card(card(caseNumber, person));
    }

    private Card card(String caseNumber, PersonFile person) {
        return Card.facts(
                "帮扶对象",
                null,
                List.of(
                        row("联系电话", person.phone()),
                        row("现住址", person.residenceAddress()),
                        row("文化程度", person.education()),
                        row("技能", String.join("、", person.skills())),
                        row("就业意愿", String.join("、", person.wishes())),
                        row("帮扶人", cases.helper(caseNumber).map(h -> h.name()).orElse("尚未确定"))));
    }
}
