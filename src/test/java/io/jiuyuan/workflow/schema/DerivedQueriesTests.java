package io.jiuyuan.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;

class DerivedQueriesTests {

    private static final String ENTITY = "io.jiuyuan.workflow.schema.DerivedQueriesTests$Book e";

    private final DerivedQueries queries = new DerivedQueries(AbstractRepositoryMetadata.getMetadata(Books.class));

    static class Book {
        String title;
        Author author;
        Integer year;
        boolean lent;
    }

    static class Author {
        String name;
    }

    interface Title {}

    interface Books extends Repository<Book, String> {
        Optional<Book> findByTitle(String title);

        Optional<Book> findFirstByAuthorNameOrderByYearDescTitle(String name);

        List<Book> findByTitleInAndYearBetweenOrLentTrue(Collection<String> titles, int first, int last);

        long countByYearIsNull();

        boolean existsByYearGreaterThan(int year);

        List<Title> findByYear(int year);

        List<Book> findByTitleStartingWith(String prefix);

        List<Book> findByYearNot(int year);

        List<Book> findByTitleIgnoreCase(String title);

        void deleteByTitle(String title);
    }

    @Test
    void writesConditionsOrderAndLimit() {
        assertThat(text("findByTitle")).isEqualTo("select e from " + ENTITY + " where e.title is not distinct from ?1");
        assertThat(text("findFirstByAuthorNameOrderByYearDescTitle"))
                .isEqualTo("select e from " + ENTITY + " where e.author.name is not distinct from ?1"
                        + " order by e.year desc, e.title limit 1");
    }

    @Test
    void countsTheParametersOfAllConditions() {
        assertThat(text("findByTitleInAndYearBetweenOrLentTrue"))
                .isEqualTo("select e from " + ENTITY
                        + " where e.title in ?1 and e.year between ?2 and ?3 or e.lent = true");
    }

    @Test
    void countsAndAsksWhetherThereIsOne() {
        assertThat(text("countByYearIsNull")).isEqualTo("select count(e) from " + ENTITY + " where e.year is null");
        assertThat(text("existsByYearGreaterThan"))
                .isEqualTo("select count(e) > 0 from " + ENTITY + " where e.year > ?1");
    }

    @Test
    void leavesToSpringDataWhatHasNoPlainText() {
        for (String method : List.of(
                "findByYear", "findByTitleStartingWith", "findByYearNot", "findByTitleIgnoreCase", "deleteByTitle")) {
            assertThat(queries.hasQuery("Book." + method)).as(method).isFalse();
        }
    }

    private String text(String method) {
        assertThat(queries.hasQuery("Book." + method)).isTrue();
        return queries.getQuery("Book." + method);
    }
}
