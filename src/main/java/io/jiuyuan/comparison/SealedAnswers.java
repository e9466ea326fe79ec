package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.StoredAnswer;
import io.jiuyuan.comparison.domain.StoredAnswerRepository;
import io.jiuyuan.registry.EncryptedStore;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers' share in a rotation of keys. */
@Component
class SealedAnswers implements EncryptedStore {

    private final StoredAnswerRepository answers;
    private final AnswerContent content;

    SealedAnswers(StoredAnswerRepository answers, AnswerContent content) {
        this.answers = answers;
        this.content = content;
    }

    @Override
    public String name() {
        return "信息比对结果";
    }

    @Override
    public long remaining(String currentKeyId) {
        return answers.countByContentKeyNot(currentKeyId);
    }

    @Override
    @Transactional
    public int reencrypt(String currentKeyId, int limit) {
        List<StoredAnswer> old = answers.findByContentKeyNot(currentKeyId, Limit.of(limit));
        old.forEach(content::reseal);
        answers.saveAll(old);
        return old.size();
    }
}
