package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.steps.RefusalReason;
import io.jiuyuan.recognition.steps.ReviewFile;
import io.jiuyuan.recognition.steps.ReviewFile.CategoryOption;
import io.jiuyuan.recognition.steps.ReviewFile.Choice;
import io.jiuyuan.recognition.steps.ReviewFile.FactField;
import io.jiuyuan.recognition.steps.ReviewFile.Option;
import io.jiuyuan.recognition.steps.ReviewFile.SupervisionView;
import io.jiuyuan.recognition.steps.ReviewFile.SupplementView;
import io.jiuyuan.recognition.steps.ReviewFiles;
import java.util.ArrayList;
import java.util.List;

/** Puts what one form offers beside the file that all show. */
final class FileView {

    private final ReviewFiles.Base base;
    private final List<Option> options = new ArrayList<>();
    private List<RefusalReason.Offered> reasons = List.of();
    private List<Choice> targets = List.of();
    private List<CategoryOption> categories = List.of();
    private List<Choice> supplementItems = List.of();
    private List<FactField> factFields = List.of();
    private SupplementView supplement;
    private SupervisionView supervision;

    FileView(ReviewFiles.Base base) {
        this.base = base;
    }

    FileView option(String code, String label, String... needs) {
        options.add(Option.of(code, label, needs));
        return this;
    }

    FileView reasons(List<RefusalReason.Offered> offered) {
        reasons = offered;
        return this;
    }

    FileView targets(List<Choice> offered) {
        targets = offered;
        return this;
    }

    FileView categories(List<CategoryOption> offered) {
        categories = offered;
        return this;
    }

    FileView supplementItems(List<Choice> offered) {
        supplementItems = offered;
        return this;
    }

    FileView factFields(List<FactField> correctable) {
        factFields = correctable;
        return this;
    }

    FileView supplement(SupplementView view) {
        supplement = view;
        return this;
    }

    FileView supervision(SupervisionView view) {
        supervision = view;
        return this;
    }

    ReviewFile build() {
        return new ReviewFile(
                base.application(),
                base.person(),
                base.circumstances(),
                base.findingView(),
                base.materials(),
                base.comparison(),
                base.homeVisits(),
                base.notice(),
                base.objections(),
                base.history(),
                List.copyOf(options),
                reasons,
                targets,
                categories,
                supplementItems,
                factFields,
                supplement,
                supervision,
                base.warnings());
    }
}
