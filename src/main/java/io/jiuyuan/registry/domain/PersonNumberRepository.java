package io.jiuyuan.registry.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PersonNumberRepository extends JpaRepository<PersonNumber, String> {

    Optional<PersonNumber> findByNumberHash(String numberHash);

    List<PersonNumber> findByNumberHashIn(Collection<String> numberHashes);

    List<PersonNumber> findByPersonId(String personId);

    @Query("select n from PersonNumber n where n.personId = :personId and n.current = true")
    Optional<PersonNumber> current(String personId);

    @Query("select n from PersonNumber n where n.personId in :personIds and n.current = true")
    List<PersonNumber> current(Collection<String> personIds);

    long countByKeyIdNot(String keyId);

    List<PersonNumber> findByKeyIdNotOrderByNumberId(String keyId, Limit limit);
}
