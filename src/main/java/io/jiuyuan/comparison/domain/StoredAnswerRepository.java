package io.jiuyuan.comparison.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Answers on the cases' files. */
public interface StoredAnswerRepository extends Repository<StoredAnswer, String> {

    List<StoredAnswer> findByCaseNumberAndCaseRound(String caseNumber, int caseRound);

    List<StoredAnswer> findByCaseNumberOrderByCaseRoundDescRegisterCodeAsc(String caseNumber);

    List<StoredAnswer> saveAll(Iterable<StoredAnswer> answers);

    long countByContentKeyNot(String keyId);

    List<StoredAnswer> findByContentKeyNot(String keyId, Limit limit);
}
