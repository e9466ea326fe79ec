package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.PayableLines;
import io.jiuyuan.publicnotice.PayableLines.Line;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The capability whose approved lines are published, found when it is asked for: it stands above this module. */
@Component
class PayableSource {

    private final ObjectProvider<PayableLines> source;

    PayableSource(ObjectProvider<PayableLines> source) {
        this.source = source;
    }

    PayableLines get() {
        return source.getObject();
    }

    /** What of a line the public reads; a line of an institution alone names no person. */
    static PaymentLine.Text text(Line line) {
        return new PaymentLine.Text(
                line.unitName(),
                Objects.requireNonNullElse(line.personName(), ""),
                Objects.requireNonNullElse(line.maskedNumber(), ""),
                line.itemCode(),
                line.itemName(),
                line.standard(),
                line.period());
    }
}
