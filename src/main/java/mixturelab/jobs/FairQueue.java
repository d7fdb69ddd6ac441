package mixturelab.jobs;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * A bounded queue that gives every owner the same share: the owners take turns, and each one's own things come in order. So
 * somebody who asks for fifty things keeps nobody else waiting for more than one of them.
 */
final class FairQueue<T> {
    private final int capacity;
    private final int capacityPerOwner;
    /** The owner whose turn it is comes first. */
    private final Map<Object, Queue<T>> waiting = new LinkedHashMap<>();

    private int size;

    /**
     * @param capacity how many things may wait in all
     * @param capacityPerOwner how many of one owner
     */
    FairQueue(int capacity, int capacityPerOwner) {
        this.capacity = capacity;
        this.capacityPerOwner = capacityPerOwner;
    }

    /** Adds a thing at its owner's end; false if there is no room. */
    synchronized boolean offer(Object owner, T thing) {
        Queue<T> own = waiting.getOrDefault(owner, new ArrayDeque<>());
        if (size >= capacity || own.size() >= capacityPerOwner) {
            return false;
        }
        own.add(thing);
        waiting.putIfAbsent(owner, own);
        size++;
        notifyAll();
        return true;
    }

    /** Takes the next thing in turn, and waits until there is one. */
    synchronized T take() throws InterruptedException {
        while (size == 0) {
            wait();
        }
        Map.Entry<Object, Queue<T>> first = waiting.entrySet().iterator().next();
        waiting.remove(first.getKey());
        T thing = first.getValue().remove();
        size--;
        if (!first.getValue().isEmpty()) {
            waiting.put(first.getKey(), first.getValue());
        }
        return thing;
    }

    /** Forgets what nobody wants any more, which makes room. */
    synchronized void removeIf(Predicate<T> unwanted) {
        waiting.values().forEach(own -> own.removeIf(unwanted));
        waiting.values().removeIf(Queue::isEmpty);
        size = waiting.values().stream().mapToInt(Queue::size).sum();
    }

    /** When it is this thing's turn, the next one being 1; 0 if it doesn't wait. */
    synchronized int position(T thing) {
        int best = 0;
        int owners = 0;
        for (Queue<T> own : waiting.values()) {
            int round = List.copyOf(own).indexOf(thing);
            if (round >= 0) {
                int position = before(round, owners) + 1;
                best = best == 0 ? position : Math.min(best, position);
            }
            owners++;
        }
        return best;
    }

    /** How many come in earlier rounds, or in the same round from earlier owners. */
    private int before(int round, int earlierOwners) {
        int before = 0;
        int owners = 0;
        for (Queue<T> own : waiting.values()) {
            before += Math.min(own.size(), owners < earlierOwners ? round + 1 : round);
            owners++;
        }
        return before;
    }

    /** How many things wait. */
    synchronized int size() {
        return size;
    }
}
