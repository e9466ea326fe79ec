package io.jiuyuan.assistance.services;

import io.jiuyuan.assistance.services.domain.Offer;
import io.jiuyuan.assistance.services.domain.Offer.Answer;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.assistance.services.domain.ServiceRecordRepository;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence that market routes were tried before a public-welfare post is given (T14, T21). */
@Component
public class MarketAttempts {

    private final ServiceRecordRepository services;

    MarketAttempts(ServiceRecordRepository services) {
        this.services = services;
    }

    /** @param outcomeName what became of it, in Chinese */
    public record Attempt(LocalDate day, String employer, String post, String outcome, String outcomeName) {}

    /**
     * Suitable vacancies of the market that were recommended and led to no job, newest first: the employer took somebody
     * else, or the person refused for a reason that the city counts as valid. What is still open is no evidence, nor is what
     * the person refused without one. A post that was recommended again counts once, as its refusals do.
     */
    @Transactional(readOnly = true)
    public List<Attempt> of(String caseNumber) {
        return services.findByCaseNumberOrderByServedOnDescRecordedAtDesc(caseNumber).stream()
                .map(ServiceRecord::offer)
                .filter(offer -> offer != null && isAttempt(offer))
                .collect(Collectors.toMap(Offer::postKey, offer -> offer, (newer, older) -> newer, LinkedHashMap::new))
                .values()
                .stream()
                .map(offer -> new Attempt(
                        offer.answeredOn(),
                        offer.employer(),
                        offer.post(),
                        offer.answer().code(),
                        offer.answer().label()))
                .toList();
    }

    private static boolean isAttempt(Offer offer) {
        return offer.suitable()
                && (offer.answer() == Answer.NOT_TAKEN || offer.answer() == Answer.REFUSED && offer.refusalValid());
    }
}
