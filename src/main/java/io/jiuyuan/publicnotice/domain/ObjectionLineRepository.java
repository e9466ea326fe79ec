package io.jiuyuan.publicnotice.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Which objection holds which line, and how it was decided. */
public interface ObjectionLineRepository extends Repository<ObjectionLine, Long> {

    <S extends ObjectionLine> Iterable<S> saveAll(Iterable<S> lines);

    void flush();

    List<ObjectionLine> findByObjectionIdOrderById(long objectionId);

    List<ObjectionLine> findByLineIdInOrderById(Collection<Long> lineIds);
}
