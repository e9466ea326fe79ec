package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.StoredAnswer;
import io.jiuyuan.comparison.domain.StoredAnswerRepository;
import io.jiuyuan.registry.SealedRows;
import org.springframework.stereotype.Component;

/** The answers' share in a rotation of keys. */
@Component
class SealedAnswers extends SealedRows<StoredAnswer> {

    private final AnswerContent content;

    SealedAnswers(StoredAnswerRepository answers, AnswerContent content) {
        super("信息比对结果", answers::countByContentKeyNot, answers::findByContentKeyNot, answers::saveAll);
        this.content = content;
    }

    @Override
    protected void reseal(StoredAnswer answer) {
        content.reseal(answer);
    }
}
